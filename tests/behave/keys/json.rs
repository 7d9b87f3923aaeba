//! `json`: names and options for every serde format. What each option does stands with the derives.

use gotag::{Deserialize, Reflect, Serialize, info_of};

use super::tag;

#[derive(Debug, Default, PartialEq, Reflect, Serialize, Deserialize)]
#[tag(json(rename_all = "camelCase"))]
struct User {
    #[tag(json = "mail,omitempty,default")]
    short_form: String,
    #[tag(json("post", omitempty, default))]
    word_form: String,
    #[tag(r#"json:"fax,omitempty,default""#)]
    pasted_form: String,
    #[tag(json = "-")]
    left_out: u8,
    #[tag(json = "-,")]
    dash: u8,
    #[tag(json = ",omitempty,default")]
    no_name: u8,
    not_tagged: u8,
}

#[test]
fn names_and_options_however_written() {
    let user = User { left_out: 9, ..User::default() };
    let text = serde_json::to_string(&user).unwrap();
    assert_eq!(text, r#"{"-":0,"notTagged":0}"#);
    assert_eq!(serde_json::from_str::<User>(&text).unwrap(), User::default());
    let full = r#"{"mail":"a","post":"b","fax":"c","-":1,"noName":2,"notTagged":3}"#;
    let user: User = serde_json::from_str(full).unwrap();
    assert_eq!(serde_json::to_string(&user).unwrap(), full);
}

#[test]
fn read_back_as_go_would_write_it() {
    assert_eq!(info_of::<User>().tag("json"), Some(",rename_all=camelCase"));
    assert_eq!(tag::<User>("short_form", "json"), Some("mail,omitempty,default"));
    assert_eq!(tag::<User>("word_form", "json"), Some("post,omitempty,default"));
    assert_eq!(tag::<User>("pasted_form", "json"), Some("fax,omitempty,default"));
    assert_eq!(tag::<User>("left_out", "json"), Some("-"));
    assert_eq!(tag::<User>("dash", "json"), Some("-,"));
    assert_eq!(tag::<User>("not_tagged", "json"), None);
}

#[test]
fn the_wire_name_is_known_at_run_time() {
    let names: Vec<_> = info_of::<User>().fields().iter().map(gotag::reflect::FieldInfo::json_name).collect();
    let expected = [Some("mail"), Some("post"), Some("fax"), None, Some("-"), Some("noName"), Some("notTagged")];
    assert_eq!(names, expected);
}
