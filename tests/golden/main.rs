//! What exactly is generated. The goldens are committed code: `generated/` beside each case is what
//! `cargo xtask codegen` writes, and it is compiled into this test and run. To take a change over, run that command.

mod cases;
mod roads;
