//! `text`: what a variant is called in text, in every spelling of a tag.

use gotag::{Display, FromStr, Reflect, Variants, info_of};

#[derive(Clone, Debug, Display, FromStr, PartialEq, Reflect, Variants)]
#[tag(text(rename_all = "kebab-case"))]
enum Part {
    ByRule,
    #[tag(text("in-words", alias = "words", alias = "by words"))]
    Structured,
    #[tag(text = "as-go,alias=go")]
    GoValue,
    #[tag(r#"json:"pasted-json" text:"pasted,alias=copied""#)]
    Pasted,
    #[tag(text = ",alias=kept")]
    OnlyAlias,
    #[tag(json = "other")]
    OtherKey,
}

#[test]
fn every_spelling_means_the_same() {
    assert_eq!(Part::NAMES, ["by-rule", "in-words", "as-go", "pasted", "only-alias", "other-key"]);
    for (text, part) in [
        ("words", Part::Structured),
        ("by words", Part::Structured),
        ("go", Part::GoValue),
        ("copied", Part::Pasted),
        ("kept", Part::OnlyAlias),
    ] {
        assert_eq!(text.parse(), Ok(part.clone()));
        assert_ne!(part.to_string(), text, "an alias is never printed");
    }
    for part in Part::variants() {
        assert_eq!(part.to_string().parse(), Ok(part));
    }
}

#[test]
fn it_reads_back_as_go_writes_it() {
    let tags: Vec<_> = info_of::<Part>().variants().iter().map(|variant| variant.tag("text")).collect();
    let wanted = [
        None,
        Some("in-words,alias=words,alias=by words"),
        Some("as-go,alias=go"),
        Some("pasted,alias=copied"),
        Some(",alias=kept"),
        None,
    ];
    assert_eq!(tags, wanted);
    assert_eq!(info_of::<Part>().tag("text"), Some(",rename_all=kebab-case"));
}

#[derive(Display)]
#[tag(rename_all = "UPPERCASE", json(rename_all = "snake_case"))]
enum General {
    VeryLoud,
}

#[derive(Display)]
#[tag(rename_all = "UPPERCASE", text(rename_all = "lowercase"))]
enum Own {
    VeryLoud,
}

#[derive(Display)]
#[tag(json(rename_all = "UPPERCASE"))]
enum Other {
    VeryLoud,
}

#[test]
fn the_rule_of_the_key_comes_before_the_general_one() {
    let texts = [General::VeryLoud.to_string(), Own::VeryLoud.to_string(), Other::VeryLoud.to_string()];
    assert_eq!(texts, ["VERYLOUD", "veryloud", "VeryLoud"]);
}
