// Formats that there are not, on types that they are not for, and beside what decides too.
use std::collections::BTreeMap;

use gotag::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Unknown {
    #[tag(json(format = hexx))]
    hex: Vec<u8>,
    #[tag(json = ",format=unixmili")]
    time: u8,
    #[tag(json(format = "Hex!"))]
    quoted: Vec<u8>,
    #[tag(json(format))]
    bare: Vec<u8>,
    #[tag(json(string, format = hex))]
    twice: Vec<u8>,
    #[tag(json(format = hex))]
    #[serde(with = "module")]
    with: Vec<u8>,
    #[tag(json(inline, string))]
    flat: BTreeMap<String, u8>,
    #[tag(json(alias = ["a", 3]))]
    alias: u8,
}

#[derive(Serialize)]
#[tag(json(omitempty, omitzero, alias_all = "camelCase"))]
struct Nothing(u8);

fn main() {}
