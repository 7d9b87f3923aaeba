//! Reading in place against `serde_derive` with its feature of that name, over the corpus of the differential tests.

use differential::decode::all;

#[test]
fn both_read_in_place_alike() {
    let wrong: Vec<String> = all().iter().filter_map(|case| case.in_place().err()).collect();
    assert!(wrong.is_empty(), "{} of {} types\n{}", wrong.len(), all().len(), wrong.concat());
}

/// Else the test compares reading anew.
#[test]
fn both_features_are_on() {
    #[derive(gotag::Deserialize)]
    struct Ours(Vec<u8>);
    #[derive(serde::Deserialize)]
    struct Theirs(Vec<u8>);

    fn reads_over<'de, T: serde::Deserialize<'de>>(mut place: T, list: fn(&T) -> &Vec<u8>) -> bool {
        let before = list(&place).as_ptr();
        let mut json = serde_json::Deserializer::from_str("[1]");
        T::deserialize_in_place(&mut json, &mut place).unwrap();
        list(&place).as_ptr() == before
    }

    assert!(reads_over(Ours(Vec::with_capacity(9)), |Ours(list)| list));
    assert!(reads_over(Theirs(Vec::with_capacity(9)), |Theirs(list)| list));
}
