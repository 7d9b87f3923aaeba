//! What generated code names of this area.
