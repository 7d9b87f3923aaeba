//! Names of every length up to some that are compared in another way, which differ in one place only.

corpus! {
types {
    struct Lengths { a: u8, b: u8, ab: u8, ac: u8, abcdef: u8, abcxef: u8, abcdefghij: u8, abcdefgxij: u8 }
    #[serde(deny_unknown_fields)]
    struct Long {
        first_sixteen_are_the_same_1: u8,
        first_sixteen_are_the_same_2: u8,
        #[serde(alias = "another_way_to_say_it_is_the_1")]
        the_last_sixteen_are_the_same: u8,
        all_last_sixteen_are_the_same: u8,
    }
    struct Longer { thirty_three_bytes_and_the_last_1: u8, thirty_three_bytes_and_the_last_2: u8 }
    enum Variants { FirstSixteenAreTheSameA, FirstSixteenAreTheSameB(u8), ALastSixteenAreTheSame, BLastSixteenAreTheSame { x: u8 } }
}
cases {
    lengths: Lengths [
        r#"{"a":1,"b":2,"ab":3,"ac":4,"abcdef":5,"abcxef":6,"abcdefghij":7,"abcdefgxij":8}"#,
        r#"{"abcdefgxij":8,"abcdefghij":7,"abcxef":6,"abcdef":5,"ac":4,"ab":3,"b":2,"a":1}"#,
        r#"{"a":1,"b":2,"ab":3,"ac":4,"abcdef":5,"abcxxf":6,"abcdefghxj":7,"abcdefgxij":8}"#,
    ]
    long: Long [
        r#"{"first_sixteen_are_the_same_1":1,"first_sixteen_are_the_same_2":2,"the_last_sixteen_are_the_same":3,"all_last_sixteen_are_the_same":4}"#,
        r#"{"all_last_sixteen_are_the_same":4,"another_way_to_say_it_is_the_1":3,"first_sixteen_are_the_same_2":2,"first_sixteen_are_the_same_1":1}"#,
        r#"{"first_sixteen_are_the_same_3":1,"first_sixteen_are_the_same_2":2,"the_last_sixteen_are_the_same":3,"all_last_sixteen_are_the_same":4}"#,
        r#"{"first_sixteen_are_the_same_1":1,"first_sixteen_are_the_same_2":2,"xhe_last_sixteen_are_the_same":3,"all_last_sixteen_are_the_same":4}"#,
    ]
    longer: Longer [
        r#"{"thirty_three_bytes_and_the_last_1":1,"thirty_three_bytes_and_the_last_2":2}"#,
        r#"{"thirty_three_bytes_and_the_last_2":1,"thirty_three_bytes_and_the_last_3":2,"thirty_three_bytes_and_the_last_1":1}"#,
    ]
    variants: Variants [
        r#""FirstSixteenAreTheSameA""#, r#"{"FirstSixteenAreTheSameB":1}"#, r#""ALastSixteenAreTheSame""#,
        r#"{"BLastSixteenAreTheSame":{"x":1}}"#, r#"{"CLastSixteenAreTheSame":{"x":1}}"#, r#""FirstSixteenAreTheSameC""#,
    ]
}
}
