//! What the wire offers beyond the derives: values written by reflection, names of another key, places of errors.

mod calls;
mod deny;
mod gather;
mod kept;
mod led;
mod lengths;
mod locate;
mod named;
mod newtypes;
mod options;
mod reflected;
mod tagged;
mod told;
