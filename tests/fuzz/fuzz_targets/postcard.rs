//! Bytes as postcard, into every type of the corpus.

#![no_main]

use differential::decode::{Format, fuzz};

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz(Format::Postcard, data));
