//! `text`: the name that Display prints and FromStr parses, and what reflection reads back.

use gotag::{Display, FromStr, Reflect, Variants};

#[derive(Debug, PartialEq, Reflect, Display, FromStr, Variants)]
#[tag(text(rename_all = "kebab-case"))]
enum Level {
    VeryLow,
    #[tag(text("mid", alias = "medium", alias = "normal"))]
    Middle,
    #[tag(text = "top,alias=max")]
    High,
}

#[test]
fn the_name_is_printed_and_every_alias_parsed() {
    for (level, name, aliases) in [
        (Level::VeryLow, "very-low", &[][..]),
        (Level::Middle, "mid", &["medium", "normal"]),
        (Level::High, "top", &["max"]),
    ] {
        assert_eq!(level.to_string(), name);
        for text in aliases.iter().chain([&name]) {
            assert_eq!(text.parse::<Level>().as_ref(), Ok(&level), "{text}");
        }
    }
    assert_eq!(Level::NAMES, ["very-low", "mid", "top"]);
}

#[test]
fn it_is_read_back_as_go_writes_it() {
    let tags: Vec<_> = gotag::info_of::<Level>().variants().iter().map(|variant| variant.tag("text")).collect();
    assert_eq!(tags, [None, Some("mid,alias=medium,alias=normal"), Some("top,alias=max")]);
    assert_eq!(gotag::info_of::<Level>().tag("text"), Some(",rename_all=kebab-case"));
}
