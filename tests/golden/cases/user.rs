//! A struct with names, options and rules.

#[gotag::generate(Reflect, Serialize, Deserialize, Validate)]
#[derive(Debug, Default, PartialEq)]
#[tag(json(rename_all = "camelCase"), db(table = "users"))]
pub(crate) struct User {
    #[tag(json = "id", db = "user_id", validate(required))]
    pub(crate) id: u64,
    #[tag(validate(min = 2, max = 50))]
    pub(crate) full_name: String,
    #[tag(json("email", omitempty, default), validate(omitempty, email))]
    pub(crate) email: String,
    #[tag(json = "-", env = "USER_AGE")]
    pub(crate) age: u8,
    #[tag(json(default), validate(max = 10, unique))]
    labels: Vec<String>,
}

#[cfg(test)]
mod tests {
    use gotag::Validate;

    use super::User;

    #[test]
    fn three_roads_one_name() {
        let user = User { id: 7, full_name: "Alice".to_owned(), age: 3, ..User::default() };
        let text = serde_json::to_string(&user).unwrap();
        assert_eq!(text, r#"{"id":7,"fullName":"Alice","labels":[]}"#);
        assert_eq!(serde_json::from_str::<User>(&text).unwrap(), User { age: 0, ..user });
        let broken = User { id: 0, full_name: "A".to_owned(), ..User::default() };
        let report = broken.validate().unwrap_err();
        assert!(report.at("id").is_some() && report.at("fullName").is_some(), "{report}");
    }
}
