//! The types of `examples/quickstart`, with committed code in place of derives: the same tags, and the same output as Go's.

/// The user of the first program.
#[gotag::generate(Reflect)]
pub(crate) struct Fields {
    #[tag(json = "id", go = "ID")]
    pub(crate) id: i64,
    #[tag(json = "name", go = "Name")]
    pub(crate) name: String,
    #[tag(json("email", omitempty), go = "Email")]
    pub(crate) email: String,
    #[tag(json = "-", go = "Age")]
    pub(crate) age: i64,
}

/// The user of the second, its tags pasted from Go.
#[gotag::generate(Reflect, Serialize, Deserialize, Validate)]
#[derive(Debug, PartialEq)]
pub(crate) struct Tags {
    #[tag(r#"json:"id" db:"user_id" validate:"required""#, go = "ID")]
    pub(crate) id: i64,
    #[tag(r#"json:"name" validate:"min=2,max=50""#, go = "Name")]
    pub(crate) name: String,
    #[tag(r#"json:"email,omitempty" validate:"email""#, go = "Email")]
    pub(crate) email: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use gotag::reflect::{Ref, info_of};
    use gotag::{Typed, Validate};

    /// A line for each field: its Go name, and the text of each key.
    fn tags<T: Typed>(keys: &[&str]) -> String {
        let line = |field: &gotag::reflect::FieldInfo| {
            let texts: Vec<_> =
                keys.iter().map(|key| format!(" {key}={}", field.tag(key).unwrap_or_default())).collect();
            format!("{}:{}\n", field.tag("go").unwrap_or_default(), texts.concat())
        };
        info_of::<T>().fields().iter().map(line).collect()
    }

    #[test]
    fn the_tags_print_as_in_go() {
        assert_eq!(tags::<Tags>(&["json", "db"]), include_str!("../quickstart/tags.go.out"));
        assert_eq!(
            tags::<Fields>(&["json"]),
            "ID: json=id\nName: json=name\nEmail: json=email,omitempty\nAge: json=-\n"
        );
    }

    #[test]
    fn the_values_are_those_of_the_first_program() {
        let alice = Fields { id: 1, name: "Alice".into(), email: "alice@example.com".into(), age: 30 };
        let values: Vec<_> = Ref::new(&alice).fields().map(|(_, value)| format!("{value:?}")).collect();
        assert_eq!(values, ["1", "\"Alice\"", "\"alice@example.com\"", "30"]);
    }

    #[test]
    fn the_second_program_reads_writes_and_checks() {
        let bob = Tags { id: 2, name: "B".into(), email: String::new() };
        let text = serde_json::to_string(&bob).unwrap();
        assert_eq!(text, r#"{"id":2,"name":"B"}"#);
        assert_eq!(serde_json::from_str::<Tags>(&text).unwrap(), bob);
        let report = bob.validate().unwrap_err();
        let broken: Vec<_> = report.iter().map(|failure| failure.path().to_string()).collect();
        assert_eq!(broken, ["name", "email"]);
    }
}
