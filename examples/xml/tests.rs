//! What Go's `encoding/xml` does with the same tags.

use std::collections::BTreeMap;

use gotag::wire::{named, named_seed};
use gotag::{Deserialize, Inspect, Reflect, Serialize, Typed};

use super::{GoXml, from_xml, invoice, show, to_xml};

#[track_caller]
fn round_trips<T>(value: &T, xml: &str)
where
    T: Typed + Inspect + serde_core::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    assert_eq!(to_xml(value).unwrap(), xml);
    assert_eq!(&from_xml::<T>(xml).unwrap(), value);
}

#[test]
fn the_example_prints_what_it_shows() {
    assert_eq!(
        show().unwrap(),
        r#"<invoice number="17" currency="EUR">
  <buyer>
    <name>Ada &amp; Sons</name>
  </buyer>
  <lines>
    <line pieces="2" price="9.5">Hinge, 40 mm</line>
    <line pieces="1">Catalogue</line>
  </lines>
  <paid>true</paid>
  <!--thank you-->
</invoice>
{"number":17,"currency":"EUR","buyer":"Ada & Sons","lines":[{"pieces":2,"price":9.5,"article":"Hinge, 40 mm"},{"pieces":1,"article":"Catalogue"}],"is_paid":true,"internal_note":"calls on Mondays","remark":"thank you"}
read back: 2 lines for Ada & Sons
lines>line[1].@pieces: invalid type: string "one", expected u16
"#
    );
    let read: super::Invoice = from_xml(&to_xml(&invoice()).unwrap()).unwrap();
    assert_eq!(read, super::Invoice { internal_note: String::new(), ..invoice() });
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq, Default)]
#[tag(xml = "person")]
struct Person {
    #[tag(xml = "id,attr")]
    id: i64,
    #[tag(xml = "name>first")]
    first: String,
    #[tag(xml = "name>last")]
    last: String,
    #[tag(xml = "height,omitempty", json(default))]
    height: f32,
    #[tag(xml = "mail>work>address,omitempty", json(default))]
    addresses: Vec<String>,
    married: bool,
}

#[test]
fn neighbours_share_the_elements_above_them() {
    let person = Person { id: 13, first: "Jo".into(), last: "Roe".into(), ..Person::default() };
    round_trips(
        &person,
        "<person id=\"13\">\n  <name>\n    <first>Jo</first>\n    <last>Roe</last>\n  </name>\n  <married>false</married>\n</person>",
    );
    let addresses = vec!["a@x".into(), "b@x".into()];
    round_trips(
        &Person { height: 1.5, addresses, ..person },
        "<person id=\"13\">\n  <name>\n    <first>Jo</first>\n    <last>Roe</last>\n  </name>\n  <height>1.5</height>\n  \
         <mail>\n    <work>\n      <address>a@x</address>\n      <address>b@x</address>\n    </work>\n  </mail>\n  \
         <married>false</married>\n</person>",
    );
}

#[test]
fn an_empty_list_has_elements_above_it_and_nothing_has_none() {
    #[derive(Reflect)]
    struct Paths {
        #[tag(xml = "a>b")]
        list: Vec<u8>,
        #[tag(xml = "c>d")]
        option: Option<u8>,
    }
    let paths = |option| Paths { list: vec![], option };
    assert_eq!(to_xml(&paths(None)).unwrap(), "<Paths>\n  <a>\n  </a>\n</Paths>");
    assert_eq!(to_xml(&paths(Some(1))).unwrap(), "<Paths>\n  <a>\n  </a>\n  <c>\n    <d>1</d>\n  </c>\n</Paths>");
}

#[test]
fn paths_are_found_wherever_they_stand() {
    let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE person>\n<person id='7'><married>true</married><name><last>R&#111;e</last></name>\
                <other/><name><first><![CDATA[J<o>]]></first></name></person>";
    let person: Person = from_xml(text).unwrap();
    let expected = Person { id: 7, first: "J<o>".into(), last: "Roe".into(), married: true, ..Person::default() };
    assert_eq!(person, expected);
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
#[tag(xml = "list")]
struct Mixed {
    #[tag(xml = ",attr")]
    kind: Kind,
    #[tag(xml = "shape")]
    shapes: Vec<Shape>,
    #[tag(xml = "sizes")]
    by_name: BTreeMap<String, u8>,
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
enum Kind {
    #[tag(xml = "of-all")]
    All,
}

#[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
enum Shape {
    #[tag(xml = "nothing")]
    Empty,
    #[tag(xml = "circle")]
    Circle(u8),
    #[tag(xml = "box")]
    Box {
        #[tag(xml = "w,attr")]
        width: u8,
    },
}

#[test]
fn enums_and_maps() {
    let mixed = Mixed {
        kind: Kind::All,
        shapes: vec![Shape::Empty, Shape::Circle(1), Shape::Box { width: 2 }],
        by_name: BTreeMap::from([("large".into(), 3), ("small".into(), 1)]),
    };
    round_trips(
        &mixed,
        "<list kind=\"of-all\">\n  <shape>nothing</shape>\n  <shape>\n    <circle>1</circle>\n  </shape>\n  <shape>\n    \
         <box w=\"2\">\n    </box>\n  </shape>\n  <sizes>\n    <large>3</large>\n    <small>1</small>\n  </sizes>\n</list>",
    );
}

#[test]
fn what_is_wrong_is_said() {
    let error = |text: &str| from_xml::<Person>(text).unwrap_err().to_string();
    assert_eq!(error("<person><name><first>a</first></name></person>"), "missing field `id`");
    assert_eq!(error("<person id=\"x\"/>"), "@id: invalid type: string \"x\", expected i64");
    assert_eq!(error(""), "the document has no element");
    assert_eq!(error("<person>"), "an element is not closed");
    assert!(error("<person></man>").contains("person"));
}

/// Without paths, `quick-xml`'s own reader and writer of serde types do.
#[test]
fn names_alone_are_enough_for_quick_xml() {
    #[derive(Reflect, Serialize, Deserialize, Debug, PartialEq)]
    #[tag(xml = "note")]
    struct Note {
        #[tag(xml = "id,attr")]
        number: u8,
        #[tag(xml = "lang,attr,omitempty", json(default))]
        language: String,
        #[tag(xml = ",chardata")]
        body: String,
    }
    let note = Note { number: 7, language: String::new(), body: "Hello".into() };
    let mut text = String::new();
    named(GoXml, &note).serialize(quick_xml::se::Serializer::new(&mut text)).unwrap();
    assert_eq!(text, r#"<note id="7">Hello</note>"#);
    let mut reader = quick_xml::de::Deserializer::from_str(&text);
    assert_eq!(named_seed::<_, Note>(GoXml).decode(&mut reader).unwrap(), note);
}
