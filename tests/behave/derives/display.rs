//! `Display`: an enum's text, one way.

use gotag::Display;

#[derive(Display)]
#[tag(text(rename_all = "SCREAMING_SNAKE_CASE"))]
#[allow(dead_code)]
enum Event<'a, T> {
    Idle,
    #[tag(text("key-down", alias = "press"))]
    KeyDown(char),
    MouseMoved {
        to: &'a T,
    },
    #[tag(text = "{}")]
    Braces,
}

struct NoDisplay;

#[test]
fn a_variant_prints_its_name_whatever_its_fields() {
    assert_eq!(Event::<NoDisplay>::Idle.to_string(), "IDLE");
    assert_eq!(Event::<NoDisplay>::KeyDown('a').to_string(), "key-down");
    assert_eq!(Event::MouseMoved { to: &NoDisplay }.to_string(), "MOUSE_MOVED");
    assert_eq!(Event::<NoDisplay>::Braces.to_string(), "{}");
}

#[test]
fn it_pads_as_a_str_does() {
    let idle = Event::<NoDisplay>::Idle;
    assert_eq!(format!("[{idle:6}|{idle:>6}|{idle:-^8}|{idle:.2}]"), "[IDLE  |  IDLE|--IDLE--|ID]");
}

#[derive(Display)]
enum Never {}

#[derive(Display)]
#[repr(u8)]
enum Plain {
    r#Loop = 3,
    Abc,
}

#[test]
fn the_default_name_is_the_identifier() {
    assert_eq!((Plain::r#Loop.to_string(), Plain::Abc.to_string()), ("Loop".to_owned(), "Abc".to_owned()));
    assert_eq!(None::<Never>.map(|never| never.to_string()), None);
}
