//! What each part does, as a user sees it: one file a derive, a validation rule, a tag key.

mod derives {
    mod deserialize;
    mod display;
    mod enums;
    mod from_str;
    mod mock;
    mod reflect;
    mod serialize;
    mod validate;
    mod variants;
}
mod generate;
mod keys;
mod rules;
mod wire;
