//! A struct in JSON, with rules.

use crate::role::Role;

/// Somebody.
#[gotag::generate(Serialize, Deserialize, Validate)]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct User {
    #[tag(json = "id", validate(required))]
    pub(crate) id: u64,
    #[tag(json = "name", validate(min = 2, max = 50))]
    pub(crate) name: String,
    #[tag(json("email", omitempty, default), validate(omitempty, email))]
    pub(crate) email: String,
    pub(crate) role: Role,
}

#[cfg(test)]
mod tests {
    use super::*;
    use gotag::Validate;

    #[test]
    fn an_empty_email_is_left_out() {
        let user = User { id: 1, name: "Alice".to_owned(), email: String::new(), role: Role::SuperUser };
        let text = serde_json::to_string(&user).unwrap();
        assert_eq!(text, r#"{"id":1,"name":"Alice","role":"super-user"}"#);
        assert_eq!(serde_json::from_str::<User>(&text).unwrap(), user);
    }

    #[test]
    fn every_broken_rule_is_reported() {
        let user = User { id: 0, name: "B".to_owned(), email: "bob".to_owned(), role: Role::Guest };
        let report = user.validate().unwrap_err();
        let broken: Vec<_> = ["id", "name", "email"].iter().map(|path| report.at(path).is_some()).collect();
        assert_eq!((report.len(), broken), (3, vec![true, true, true]));
    }
}
