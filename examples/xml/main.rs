//! XML under Go's tags: one type, its JSON and its XML, with the options of Go's `encoding/xml`.
//!
//! `gotag::wire::named` gives a format the names of any key. What `encoding/xml` says behind a name (`attr`, `chardata`,
//! `comment`, `omitempty`, `-`, and paths such as `name>first`) becomes the names of elements here; `quick-xml` reads and
//! prints them.

mod names;
mod node;
mod read;
#[cfg(test)]
mod tests;
mod write;

use std::fmt::Write as _;

use gotag::wire::{At, located_seed, named, named_seed};
use gotag::{Deserialize, Inspect, Reflect, Serialize, Typed};

use self::names::GoXml;
use self::node::{Error, Node};
use self::read::Found;
use self::write::Place;

/// Go's `xml.MarshalIndent`.
pub(crate) fn to_xml(value: &dyn Inspect) -> Result<String, Error> {
    let mut document = Node::default();
    named(GoXml, value).serialize(Place::root(&mut document))?;
    document.children.first().map_or(Ok(String::new()), Node::print)
}

/// Go's `xml.Unmarshal`; an error says where it is.
pub(crate) fn from_xml<T: Typed + serde_core::de::DeserializeOwned>(text: &str) -> Result<T, At<Error>> {
    located_seed(named_seed::<_, T>(GoXml), |seed| seed.decode(Found::root(&Node::parse(text)?)))
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
#[tag(xml = "invoice")]
struct Invoice {
    #[tag(xml = "number,attr")]
    number: u32,
    #[tag(xml = "currency,attr,omitempty", json(omitempty))]
    currency: Option<String>,
    #[tag(xml = "buyer>name")]
    buyer: String,
    #[tag(xml = "buyer>city", json(omitempty))]
    city: Option<String>,
    #[tag(xml = "lines>line")]
    lines: Vec<Line>,
    #[tag(xml = "paid")]
    is_paid: bool,
    #[tag(xml = "-", json(default))]
    internal_note: String,
    #[tag(xml = ",comment", json(omitempty))]
    remark: String,
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
struct Line {
    #[tag(xml = "pieces,attr")]
    pieces: u16,
    #[tag(xml = "price,attr,omitempty", json(omitempty))]
    price: f64,
    #[tag(xml = ",chardata")]
    article: String,
}

fn invoice() -> Invoice {
    Invoice {
        number: 17,
        currency: Some("EUR".into()),
        buyer: "Ada & Sons".into(),
        city: None,
        lines: vec![
            Line { pieces: 2, price: 9.5, article: "Hinge, 40 mm".into() },
            Line { pieces: 1, price: 0.0, article: "Catalogue".into() },
        ],
        is_paid: true,
        internal_note: "calls on Mondays".into(),
        remark: "thank you".into(),
    }
}

fn show() -> Result<String, Box<dyn std::error::Error>> {
    let mut shown = String::new();
    let xml = to_xml(&invoice())?;
    writeln!(shown, "{xml}\n{}", serde_json::to_string(&invoice())?)?;
    let read: Invoice = from_xml(&xml)?;
    writeln!(shown, "read back: {} lines for {}", read.lines.len(), read.buyer)?;
    let Err(error) = from_xml::<Invoice>(&xml.replace("pieces=\"1\"", "pieces=\"one\"")) else {
        return Err("a number that is none was read".into());
    };
    writeln!(shown, "{error}")?;
    Ok(shown)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    print!("{}", show()?);
    Ok(())
}
