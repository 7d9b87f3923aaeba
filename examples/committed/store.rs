//! A trait, and a mock of it. This example has no other store, so it is compiled for the tests alone.

use crate::role::Role;
use crate::user::User;

/// Where users are kept.
#[cfg_attr(test, gotag::generate(mock))]
pub(crate) trait Store {
    fn load(&self, id: u64) -> Option<User>;
    fn save(&mut self, user: User) -> Result<(), String>;
}

/// Makes a member an admin.
pub(crate) fn promote(store: &mut impl Store, id: u64) -> Result<(), String> {
    let user = store.load(id).ok_or_else(|| format!("there is no user {id}"))?;
    if user.role != Role::Member {
        return Err(format!("{} is no member but {}", user.name, user.role));
    }
    store.save(User { role: Role::Admin, ..user })
}

#[cfg(test)]
mod tests {
    use super::*;
    use gotag::mock::predicate::eq;

    fn user(role: Role) -> User {
        User { id: 7, name: "Bob".to_owned(), email: String::new(), role }
    }

    #[test]
    fn a_member_is_promoted_once() {
        let mut store = MockStore::new();
        store.expect_load().with(eq(7)).once().returning(|_| Some(user(Role::Member)));
        store.expect_save().withf(|user| user.role == Role::Admin).once().returning(|_| Ok(()));
        assert_eq!(promote(&mut store, 7), Ok(()));
    }

    #[test]
    fn a_guest_is_not() {
        let mut store = MockStore::new();
        store.expect_load().returning(|_| Some(user(Role::Guest)));
        store.expect_save().never();
        assert_eq!(promote(&mut store, 7), Err("Bob is no member but guest".to_owned()));
    }
}
