//! What the story promises.

use gotag::reflect::{Mut, Ref};
use gotag::{Validate, Variants};
use serde_json::Value;

use super::{BROKEN, COUNTRIES, describe, find, set_area};
use crate::model::{Country, Region, Status, World};
use crate::number::Number;

fn world() -> World {
    serde_json::from_str(COUNTRIES).unwrap()
}

#[test]
fn the_document_is_read_and_valid() {
    let world = world();
    assert_eq!(world.0.len(), 250);
    assert!(world.validate().is_ok());
    assert_eq!(world.0.iter().filter(|country| country.status == Status::UserAssigned).count(), 1);
    let in_regions = |region| world.0.iter().filter(|country| country.region == region).count();
    assert_eq!(Region::variants().map(in_regions).collect::<Vec<_>>(), [59, 56, 5, 50, 53, 27]);
}

#[test]
fn nothing_is_lost_on_the_way_back() {
    let written = serde_json::to_string(&world()).unwrap();
    let (before, after): (Value, Value) =
        (serde_json::from_str(COUNTRIES).unwrap(), serde_json::from_str(&written).unwrap());
    assert_eq!(before, after);
    assert_eq!(serde_json::from_str::<World>(&written).unwrap(), world());
}

#[test]
fn a_country_prints_by_reflection() {
    assert_eq!(describe(find(&mut world(), "CHE").unwrap()).unwrap(), include_str!("data/che.txt"));
}

#[test]
fn every_problem_of_the_broken_document_is_listed() {
    let broken: World = serde_json::from_str(BROKEN).unwrap();
    let report = broken.validate().unwrap_err();
    let listed: Vec<String> = report.iter().map(ToString::to_string).collect();
    assert_eq!(listed, include_str!("data/broken.txt").lines().collect::<Vec<_>>());
    assert_eq!(report.at("[1].tld[1]").unwrap().rule(), "custom");
}

#[test]
fn a_country_is_edited_by_the_names_of_its_fields() {
    let mut world = world();
    let country = find(&mut world, "SJM").unwrap();
    assert_eq!(country.area, Number::Whole(-1));
    set_area(country, 61_022).unwrap();
    assert_eq!(country.area, Number::Whole(61_022));
    assert_eq!(
        *Ref::new(country).field("name").unwrap().field("common").unwrap().get::<String>().unwrap(),
        country.name.common
    );

    let error = Mut::new(country).field("area").unwrap().set(61_022_i64).unwrap_err().to_string();
    assert!(error.contains("Number") && error.contains("i64"), "{error}");
    let error = Mut::new(country).field("aera").map(drop).unwrap_err().to_string();
    assert!(error.contains("aera") && error.contains("area"), "{error}");
}

#[test]
fn what_the_types_do_not_say_is_refused() {
    let refuse = |from: &str, to: &str| {
        assert!(BROKEN.contains(from), "{from}");
        serde_json::from_str::<Vec<Country>>(&BROKEN.replacen(from, to, 1)).unwrap_err().to_string()
    };
    for (from, to, why) in [
        ("\"region\": \"Europe\"", "\"region\": \"Atlantis\"", "unknown variant `Atlantis`"),
        ("\"landlocked\"", "\"land_locked\"", "unknown field `land_locked`"),
        ("\"landlocked\": false,", "", "missing field `landlocked`"),
        ("\"unMember\": true", "\"unMember\": 1", "expected a boolean"),
        ("\"latlng\": [", "\"latlng\": [1, ", ""),
    ] {
        let error = refuse(from, to);
        assert!(error.contains(why) && error.contains("line"), "{error}");
    }
}
