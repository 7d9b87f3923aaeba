//! Associated items are given where the mock is asked for.

#[gotag::mock]
trait Missing {
    type Item;
    type Lend<'a>;
    const SIZE: usize;
    fn next(&mut self) -> Option<Self::Item>;
}

#[gotag::mock(Itme = u32, Item = u32, color = 4)]
trait Misspelt {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
}

#[gotag::mock(Item, SIZE = , crate = gotag)]
trait Malformed {
    type Item;
    const SIZE: u8;
}

fn main() {}
