//! An expectation outlives the test's locals, so it must own what it captures.

#[gotag::mock]
trait Store {
    fn get(&self, key: &str) -> Option<String>;
}

fn main() {
    let local = String::from("local");
    MockStore::new().expect_get().returning(|_| Some(local.clone()));
}
