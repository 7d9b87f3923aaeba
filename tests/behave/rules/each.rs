use std::collections::{BTreeMap, HashMap};

use gotag::Validate;

#[derive(Validate, Default)]
struct Lists {
    #[tag(validate(each(required, max = 3)))]
    words: Option<Vec<&'static str>>,
    #[tag(validate(each(omitempty, min = 2)))]
    named: HashMap<String, &'static str>,
    #[tag(validate(max = 2, each(each(gt = 0))))]
    grid: [Box<[i32]>; 2],
    #[tag(validate(each(min = 10), max = 1))]
    order: BTreeMap<u8, u8>,
}

#[test]
fn every_element_is_checked_behind_the_rules_of_the_list() {
    assert!(Lists::default().validate().is_ok());
    let lists = Lists {
        words: Some(vec!["ok", "", "long"]),
        named: HashMap::from([("a".into(), ""), ("b".into(), "x")]),
        grid: [Box::new([1]), Box::new([1, 0])],
        order: BTreeMap::from([(1, 9)]),
    };
    assert_eq!(
        lists.validate().unwrap_err().to_string(),
        "words[1]: is required\n\
         words[2]: must be at most 3 characters long\n\
         named[b]: must be at least 2 characters long\n\
         grid[1][1]: must be greater than 0\n\
         order[1]: must be at least 10"
    );
    let lists = Lists { order: BTreeMap::from([(1, 9), (2, 9)]), ..Lists::default() };
    assert_eq!(lists.validate().unwrap_err().to_string(), "order: must have at most 1 element");
}
