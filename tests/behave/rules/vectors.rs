//! Cases out of the tests of go-playground/validator; its licence stands beside them in `vectors.LICENSE`.

use std::collections::BTreeMap;

use gotag::validate::Checker;
use gotag::validate::families::GoNumber;
use serde_json::Value;

use super::said;

/// A value of one of the Go types in the cases.
enum Input {
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    Text(String),
    Ints(Vec<i64>),
    Floats(Vec<f64>),
    Texts(Vec<String>),
    MapOfText(BTreeMap<String, String>),
    MapOfInts(BTreeMap<String, i64>),
    MapOfFloats(BTreeMap<String, f64>),
}

fn input(go: &str, value: Value) -> Input {
    let read = || -> serde_json::Result<Input> {
        use serde_json::from_value as from;
        Ok(match go {
            "bool" => Input::Bool(from(value)?),
            "int" => Input::Int(from(value)?),
            "uint" => Input::Uint(from(value)?),
            "float" => Input::Float(from(value)?),
            "string" => Input::Text(from(value)?),
            "[]int" => Input::Ints(from(value)?),
            "[]float" => Input::Floats(from(value)?),
            "[]string" => Input::Texts(from(value)?),
            "map[string]string" => Input::MapOfText(from(value)?),
            "map[string]int" => Input::MapOfInts(from(value)?),
            "map[string]float" => Input::MapOfFloats(from(value)?),
            other => panic!("the type {other} is new"),
        })
    };
    read().unwrap_or_else(|why| panic!("{go}: {why}"))
}

/// Applies a rule to whatever the input is; each arm is one instance of the rule.
macro_rules! any {
    ($input:expr, $value:ident => $apply:expr) => {
        match $input {
            Input::Bool($value) => $apply,
            Input::Int($value) => $apply,
            Input::Uint($value) => $apply,
            Input::Float($value) => $apply,
            Input::Text($value) => $apply,
            Input::Ints($value) => $apply,
            Input::Floats($value) => $apply,
            Input::Texts($value) => $apply,
            Input::MapOfText($value) => $apply,
            Input::MapOfInts($value) => $apply,
            Input::MapOfFloats($value) => $apply,
        }
    };
}

/// Applies a rule that takes a limit, which has the type of a number and is a count for everything else.
macro_rules! limited {
    ($rule:ident, $input:expr, $args:expr, $c:expr) => {
        match $input {
            Input::Int(value) => $c.$rule(value, $args.parse::<i64>().unwrap()),
            Input::Uint(value) => $c.$rule(value, $args.parse::<u64>().unwrap()),
            Input::Float(value) => $c.$rule(value, $args.parse::<f64>().unwrap()),
            Input::Text(value) => $c.$rule(value, $args.parse::<usize>().unwrap()),
            Input::Ints(value) => $c.$rule(value, $args.parse::<usize>().unwrap()),
            Input::Texts(value) => $c.$rule(value, $args.parse::<usize>().unwrap()),
            Input::MapOfText(value) => $c.$rule(value, $args.parse::<usize>().unwrap()),
            _ => panic!("this type is new to a limit"),
        }
    };
}

/// Applies a rule that takes a constant, which is text to a string.
macro_rules! constant {
    ($rule:ident, $input:expr, $args:expr, $c:expr) => {
        match $input {
            Input::Int(value) => $c.$rule(value, $args.parse::<i64>().unwrap()),
            Input::Uint(value) => $c.$rule(value, $args.parse::<u64>().unwrap()),
            Input::Float(value) => $c.$rule(value, $args.parse::<f64>().unwrap()),
            Input::Text(value) => $c.$rule(value, GoNumber { text: $args, value: () }),
            _ => panic!("this type is new to a constant"),
        }
    };
}

fn apply(rule: &str, args: &'static str, input: &Input, c: &mut Checker) -> bool {
    let text = |check: fn(&mut Checker, &String) -> bool, c: &mut Checker| match input {
        Input::Text(text) => check(c, text),
        // The compiler refuses what Go calls invalid at run time; a ui test says so.
        _ => false,
    };
    match rule {
        "required" => any!(input, value => c.required(value)),
        "unique" => match input {
            Input::Ints(value) => c.unique(value),
            Input::Floats(value) => c.unique(value),
            Input::MapOfText(value) => c.unique(value),
            Input::MapOfInts(value) => c.unique(value),
            Input::MapOfFloats(value) => c.unique(value),
            _ => panic!("this type is new to unique"),
        },
        "len" => limited!(len, input, args, c),
        "min" => limited!(min, input, args, c),
        "max" => limited!(max, input, args, c),
        "gt" => limited!(gt, input, args, c),
        "gte" => limited!(gte, input, args, c),
        "lt" => limited!(lt, input, args, c),
        "lte" => limited!(lte, input, args, c),
        "eq" => constant!(eq, input, args, c),
        "ne" => constant!(ne, input, args, c),
        "oneof" => match (input, args) {
            (Input::Text(value), "red green") => c.oneof(value, &["red", "green"]),
            (Input::Text(value), "'red green' blue") => c.oneof(value, &["red green", "blue"]),
            _ => panic!("`oneof={args}` is new"),
        },
        "email" => text(Checker::email, c),
        "url" => text(Checker::url, c),
        "alphanum" => text(Checker::alphanum, c),
        other => panic!("the rule {other} is new"),
    }
}

#[test]
fn gos_own_cases() {
    let lines = include_str!("vectors.jsonl").lines();
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in lines {
        let case: Value = serde_json::from_str(line).unwrap_or_else(|why| panic!("{line}: {why}"));
        let word = |key: &str| case[key].as_str().unwrap_or_else(|| panic!("{line}: no {key}")).to_owned();
        let input = input(&word("input_type"), case["input"].clone());
        let args: &'static str = word("args").leak();
        let valid = match (word("rule").as_str(), &input) {
            ("email", Input::Bool(_)) => false,
            (rule, input) => said(|c| apply(rule, args, input, c)).is_none(),
        };
        if Value::Bool(valid) != case["valid"] {
            wrong.push(line);
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(count, 97);
}
