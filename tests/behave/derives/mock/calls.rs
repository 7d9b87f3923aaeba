//! What calls do: counts, matchers, sequences, and what their failures say.
