//! What every mock struct holds besides the lists of its methods, and the lists of its generic methods.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::any::{Any, TypeId};
use core::panic::Location;

use super::args::{Args, Describe};
use super::expectation::Expectation;
use super::list::{Expectations, List};
use super::record::{Place, Record};
use super::report::Lacks;

/// The part of a mock that is the same whatever its trait.
///
/// A method's expectations stand in a field of the mock, an [`Expectations`] of the method's signature: a call finds them
/// typed. Those of a generic method, which has no end of signatures, stand here, and a call has to tell their type first.
///
/// Expectations are added by `&mut self` and calls come by `&self`, so the lists need no lock.
pub struct Mock {
    pub(crate) names: &'static Names,
    /// How many expectations were set since the last checkpoint.
    set: usize,
    generics: Vec<(Site, Box<dyn List>)>,
}

/// The mock and its methods, each written with the names of its arguments: `get(key)`.
///
/// Made as a literal, which the compiler makes a static of.
#[derive(Debug)]
pub struct Names(pub &'static str, pub &'static [&'static str]);

/// A method of a mock, and for a generic method the types it is called with.
#[derive(Clone, Copy)]
pub(crate) struct Site {
    pub(crate) method: usize,
    types: TypeId,
}

impl Site {
    pub(crate) const fn of<K: 'static>(method: usize) -> Self {
        Self { method, types: TypeId::of::<K>() }
    }

    /// Whether both are the same method for the same types.
    pub(crate) fn is(self, other: Self) -> bool {
        self.method == other.method && self.types == other.types
    }
}

impl Mock {
    /// No expectations of generic methods.
    pub const fn new(names: &'static Names) -> Self {
        Self { names, set: 0, generics: Vec::new() }
    }

    /// The caller, who sets an expectation of `method` or calls it.
    #[inline]
    #[track_caller]
    pub(crate) fn place(&self, method: usize) -> Place {
        Place { names: self.names, method, statics: false, location: Location::caller() }
    }

    /// The record of a further expectation of `method`.
    #[inline]
    #[track_caller]
    pub(crate) fn record(&mut self, method: usize) -> Record {
        self.set += 1;
        Record::new(self.place(method), self.set)
    }

    /// Adds an expectation of a generic `method` for the types in `K`.
    ///
    /// A method by `&self` that a user's trait gives to all types goes before this one by `&mut self`, if it has its name: so
    /// the names of these begin like no user's.
    #[track_caller]
    pub fn __expect_for<K: 'static, A: Args, O: 'static>(&mut self, method: usize) -> &mut Expectation<A, O> {
        let record = self.record(method);
        let list: &mut dyn Any = self.generic(Site::of::<K>(method), || Box::new(Expectations::<A, O>::none()));
        list.downcast_mut::<Expectations<A, O>>().expect(SIGNATURE).push(record)
    }

    fn generic(&mut self, site: Site, new: fn() -> Box<dyn List>) -> &mut dyn List {
        let at = self.generics.iter().position(|(other, _)| other.is(site)).unwrap_or_else(|| {
            self.generics.push((site, new()));
            self.generics.len() - 1
        });
        &mut *self.generics[at].1
    }

    /// Answers a call of a generic `method` with the types in `K`.
    #[track_caller]
    pub fn call_for<K: 'static, A: Args, O: 'static>(
        &self,
        method: usize,
        args: A::Of<'_>,
        describe: Describe<A>,
    ) -> O {
        let site = Site::of::<K>(method);
        match self.generics.iter().find(|(other, _)| other.is(site)) {
            Some((_, list)) => {
                let list: &dyn Any = &**list;
                list.downcast_ref::<Expectations<A, O>>().expect(SIGNATURE).call_with(self, method, args, describe)
            }
            None => Expectations::none().call_with(self, method, args, describe),
        }
    }

    /// Whether a mock that is dropped has to settle.
    pub fn __is_due(&self) -> bool {
        self.set > 0 && !std::thread::panicking()
    }

    /// Forgets all expectations, which are those of `lists` and of the generic methods, and panics with all that lack calls.
    #[track_caller]
    pub fn __settle(&mut self, lists: &mut [&mut dyn List]) {
        let mut lacks = Lacks::default();
        for list in lists {
            list.settle(&mut lacks);
        }
        for (_, list) in &mut self.generics {
            list.settle(&mut lacks);
        }
        self.set = 0;
        // User values went before the panic, in case their own drop panics.
        lacks.assert_none();
    }
}

/// A site has one signature, so what was found there has it.
pub(crate) const SIGNATURE: &str = "an expectation has its method's signature";
