//! The document in types. Whatever is not said here is an error there: every struct denies unknown fields.

use std::collections::BTreeMap;

use gotag::{Deserialize, Display, FromStr, Reflect, Serialize, Validate, Variants};

use crate::number::Number;
use crate::rules;

/// The whole document.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
pub struct World(#[tag(validate(nested, custom = rules::borders_lead_somewhere))] pub Vec<Country>);

/// One country.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
#[tag(json(rename_all = "camelCase", deny_unknown))]
pub struct Country {
    #[tag(validate(nested))]
    pub name: Name,
    /// Top-level domains.
    #[tag(validate(min = 1, unique, each(min = 3, custom = rules::domain)))]
    pub tld: Vec<String>,
    /// ISO 3166-1 alpha-2.
    #[tag(validate(len = 2, custom = rules::capitals))]
    pub cca2: String,
    /// ISO 3166-1 numeric; empty where there is none.
    #[tag(validate(omitempty, len = 3, custom = rules::digits))]
    pub ccn3: String,
    /// ISO 3166-1 alpha-3.
    #[tag(validate(len = 3, custom = rules::capitals))]
    pub cca3: String,
    /// The code of the International Olympic Committee; empty where there is none.
    #[tag(validate(omitempty, len = 3, custom = rules::capitals))]
    pub cioc: String,
    /// `null` where that is in dispute.
    pub independent: Option<bool>,
    pub status: Status,
    pub un_member: bool,
    #[tag(validate(
        omitempty,
        oneof(
            "African Group",
            "Asia and the Pacific Group",
            "Eastern European Group",
            "Latin American and Caribbean Group",
            "Western European and Others Group",
        )
    ))]
    pub un_regional_group: String,
    /// By ISO 4217.
    #[tag(validate(nested, custom = rules::three_letter_keys))]
    pub currencies: BTreeMap<String, Currency>,
    #[tag(validate(nested))]
    pub idd: Idd,
    #[tag(validate(max = 3, unique, each(required)))]
    pub capital: Vec<String>,
    #[tag(validate(unique, each(required)))]
    pub alt_spellings: Vec<String>,
    pub region: Region,
    #[tag(validate(max = 30))]
    pub subregion: String,
    /// By ISO 639-3.
    #[tag(validate(custom = rules::three_letter_keys, each(required)))]
    pub languages: BTreeMap<String, String>,
    #[tag(validate(min = 20, nested), print = "count")]
    pub translations: BTreeMap<String, Names>,
    /// Degrees north and east.
    #[tag(validate(custom = rules::on_the_globe))]
    pub latlng: [Number; 2],
    pub landlocked: bool,
    #[tag(validate(unique, each(len = 3, custom = rules::capitals)))]
    pub borders: Vec<String>,
    /// Square kilometres, -1 where nobody says.
    #[tag(validate(min = -1))]
    pub area: Number,
    #[tag(validate(max = 6))]
    pub flag: String,
    #[tag(validate(len = 2))]
    pub demonyms: BTreeMap<String, Demonym>,
}

/// The names of a country, in English and in its own languages.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
#[tag(json(deny_unknown))]
pub struct Name {
    #[tag(validate(required, max = 50))]
    pub common: String,
    #[tag(validate(required, max = 80))]
    pub official: String,
    #[tag(validate(nested))]
    pub native: BTreeMap<String, Names>,
}

/// The names of a country in one language.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
#[tag(json(deny_unknown))]
pub struct Names {
    #[tag(validate(required))]
    pub official: String,
    #[tag(validate(required))]
    pub common: String,
}

/// Whether ISO assigned the code.
#[derive(Clone, Copy, Debug, Display, PartialEq, Eq, Reflect, Serialize, Deserialize)]
#[tag(rename_all = "kebab-case")]
pub enum Status {
    OfficiallyAssigned,
    UserAssigned,
}

/// A region, as `FromStr` reads it from the command line and as json names it.
#[derive(Clone, Copy, Debug, Display, FromStr, PartialEq, Eq, Reflect, Serialize, Deserialize, Variants)]
pub enum Region {
    Africa,
    Americas,
    Antarctic,
    Asia,
    Europe,
    Oceania,
}

/// A currency.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
#[tag(json(deny_unknown))]
pub struct Currency {
    #[tag(validate(required))]
    pub name: String,
    #[tag(validate(required, max = 6))]
    pub symbol: String,
}

/// The way to call there: the root, followed by any of the suffixes.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize, Validate)]
#[tag(json(deny_unknown))]
pub struct Idd {
    #[tag(validate(omitempty, len = 2))]
    pub root: String,
    #[tag(validate(unique, each(required, custom = rules::digits)))]
    pub suffixes: Vec<String>,
}

/// What one calls a woman and a man from there.
#[derive(Debug, PartialEq, Reflect, Serialize, Deserialize)]
#[tag(json(deny_unknown))]
pub struct Demonym {
    pub f: String,
    pub m: String,
}
