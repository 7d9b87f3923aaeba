//! Go's tag grammar is written twice: for the compiler and for tags that arrive at run time. Both are Go's, so they agree.

use gotag::tag::StructTag;
use gotag_codegen::attr::go;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readers_agree(tag in r#"( ?([ab\té:]|\\.|json|"|:"|"[a,é]*(\\[abnrtv"'\\x0u7UéF]1?0?4?1?0?)?"|[a-b]:"[x,]*(\\["nx7u'])?(41)?(00)?(\\xc3)?(\\xa9)?(\\251)?"))*"#) {
        let compiled = go::pairs(&tag);
        let read = StructTag::parse(&tag);
        prop_assert_eq!(compiled.is_ok(), read.is_ok(), "{:?} {:?} {:?}", tag, compiled, read);
        if let (Ok(compiled), Ok(read)) = (compiled, read) {
            let compiled: Vec<_> = compiled.into_iter().map(|pair| (pair.key, pair.value)).collect();
            let read: Vec<_> = read.pairs().map(Result::unwrap).map(|(key, value)| (key.to_owned(), value.into_owned())).collect();
            prop_assert_eq!(compiled, read, "{:?}", tag);
        }
    }
}
