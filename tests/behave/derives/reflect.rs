//! What a type is at run time, and its fields by name and by number.

mod allocations;
mod enums;
mod errors;
mod foreign;
mod generics;
mod privacy;
mod scalars;
mod size;
mod structs;
mod tags;
