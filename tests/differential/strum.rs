//! Against strum.
