//! Bytes as bincode, into every type of the corpus.

#![no_main]

use differential::decode::{Format, fuzz};

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz(Format::Bincode, data));
