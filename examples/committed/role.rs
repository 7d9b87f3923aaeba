//! An enum as text, as data and in JSON.

/// What a user may do.
#[gotag::generate(Serialize, Deserialize, Display, FromStr, Variants)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[tag(rename_all = "kebab-case")]
pub(crate) enum Role {
    Guest,
    #[tag(text("member", alias = "user"))]
    Member,
    Admin,
    SuperUser,
}

#[cfg(test)]
mod tests {
    use super::*;
    use gotag::Variants;

    #[test]
    fn one_name_everywhere() {
        assert_eq!(Role::NAMES, ["guest", "member", "admin", "super-user"]);
        for role in Role::VALUES {
            assert_eq!(role.to_string().parse(), Ok(*role));
            assert_eq!(serde_json::to_string(role).unwrap(), format!("\"{role}\""));
        }
        assert_eq!("user".parse(), Ok(Role::Member));
    }

    #[test]
    fn what_is_no_role() {
        let error = "amdin".parse::<Role>().unwrap_err().to_string();
        assert!(error.contains("admin"), "{error}");
    }
}
