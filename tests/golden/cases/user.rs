//! A struct with names, options and rules.

#[gotag::generate(Reflect, Serialize, Deserialize, Validate)]
#[derive(Debug, Default, PartialEq)]
#[tag(json(rename_all = "camelCase"), db(table = "users"))]
pub(crate) struct User {
    #[tag(json = "id", db = "user_id", validate(required))]
    pub(crate) id: u64,
    #[tag(validate(min = 2, max = 50))]
    pub(crate) full_name: String,
    #[tag(json("email", omitempty), validate(omitempty, email))]
    pub(crate) email: String,
    #[tag(json = "-", env = "USER_AGE")]
    pub(crate) age: u8,
    #[tag(json(default), validate(max = 10, unique))]
    labels: Vec<String>,
}
