// Prints what encoding/json makes of struct tags and values, a row a line. gotag's test compares its own bytes with them.
//
//	go run tests/differential/go/json.go > tests/differential/go/json.jsonl
//
// It needs Go 1.24, the first that knows omitzero.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
)

// A row is a struct with its value; its fields' tags are read from its type.
type row struct {
	name  string
	value any
}

// What is printed of a row.
type record struct {
	Name  string    `json:"name"`
	Tags  []*string `json:"tags"`
	JSON  string    `json:"json,omitempty"`
	Error string    `json:"error,omitempty"`
}

type inner struct {
	X int `json:"x"`
	Y string
}

type tree struct {
	Value int     `json:"value"`
	Left  *tree   `json:"left,omitempty"`
	Kids  []*tree `json:"kids,omitempty"`
}

// A level is zero when it was never set, which is -1.
type level int

func (l level) IsZero() bool { return l == -1 }

// What is embedded is promoted only where it is exported.
type Base struct {
	ID   int    `json:"id"`
	Name string `json:"name,omitempty"`
}

type Deep struct {
	Base
	Depth int `json:"depth"`
}

func ptr[T any](value T) *T { return &value }

func main() {
	if probe, _ := json.Marshal(struct {
		A int `json:",omitzero"`
	}{}); string(probe) != "{}" {
		fmt.Fprintln(os.Stderr, "this Go does not know omitzero: Go 1.24 is needed")
		os.Exit(1)
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, rows := range [][]row{names, omitempty, omitzero, collections, nested, text, numbers, quoted, embedded} {
		for _, row := range rows {
			if err := out.Encode(print(row)); err != nil {
				fmt.Fprintln(os.Stderr, row.name, err)
				os.Exit(1)
			}
		}
	}
}

func print(row row) record {
	record := record{Name: row.name}
	for _, field := range reflect.VisibleFields(reflect.TypeOf(row.value)) {
		if len(field.Index) > 1 {
			continue
		}
		var tag *string
		if text, ok := field.Tag.Lookup("json"); ok {
			tag = &text
		}
		record.Tags = append(record.Tags, tag)
	}
	bytes, err := json.Marshal(row.value)
	record.JSON = string(bytes)
	if err != nil {
		record.Error = err.Error()
	}
	return record
}

var names = []row{
	{"names/of the field", struct{ A, LongName int }{1, 2}},
	{"names/given", struct {
		A int `json:"a"`
		B int `json:"b,"`
	}{1, 2}},
	{"names/empty", struct {
		A int `json:""`
		B int `json:","`
	}{1, 2}},
	{"names/dash skips", struct {
		A int `json:"-"`
		B int `json:"b"`
	}{0, 2}},
	{"names/dash comma is a dash", struct {
		A int `json:"-,"`
	}{1}},
	{"names/dash with an option is a dash", struct {
		A int `json:"-,omitempty"`
	}{1}},
	{"names/letters of any language", struct {
		A int `json:"größe"`
		B int `json:"名前"`
	}{1, 2}},
	{"names/digits and signs", struct {
		A int `json:"0"`
		B int `json:"a.b/c-d_e:f;g@h$i"`
	}{1, 2}},
	{"names/with a space", struct {
		A int `json:"a b"`
	}{1}},
	{"names/escaped for HTML", struct {
		A int `json:"a<b>&c"`
	}{1}},
	{"names/with a quote", struct {
		A int `json:"a\"b"`
	}{1}},
	{"names/twice", struct {
		A int `json:"a"`
		B int `json:"a"`
		C int `json:"c"`
	}{1, 2, 3}},
	{"names/an unknown option", struct {
		A int `json:"a,omitemtpy"`
	}{0}},
}

var omitempty = []row{
	{"omitempty/false", struct {
		A bool `json:"a,omitempty"`
		B bool `json:"b,omitempty"`
	}{false, true}},
	{"omitempty/integers", struct {
		A int    `json:"a,omitempty"`
		B int8   `json:"b,omitempty"`
		C uint64 `json:"c,omitempty"`
		D int    `json:"d,omitempty"`
		E uint8  `json:"e,omitempty"`
	}{0, 0, 0, -1, 1}},
	{"omitempty/floats", struct {
		A float64 `json:"a,omitempty"`
		B float32 `json:"b,omitempty"`
		C float64 `json:"c,omitempty"`
		D float64 `json:"d,omitempty"`
	}{0, 0, math.Copysign(0, -1), 0.5}},
	{"omitempty/strings", struct {
		A string `json:"a,omitempty"`
		B string `json:"b,omitempty"`
	}{"", " "}},
	{"omitempty/pointers", struct {
		A *int    `json:"a,omitempty"`
		B *int    `json:"b,omitempty"`
		C *string `json:"c,omitempty"`
		D *inner  `json:"d,omitempty"`
	}{nil, ptr(0), ptr(""), nil}},
	{"omitempty/interfaces", struct {
		A any `json:"a,omitempty"`
		B any `json:"b,omitempty"`
	}{nil, 0}},
	{"omitempty/slices", struct {
		A []int `json:"a,omitempty"`
		B []int `json:"b,omitempty"`
	}{[]int{}, []int{0}}},
	{"omitempty/nil slices", struct {
		A []int `json:"a,omitempty"`
		B []int `json:"b,omitempty"`
	}{nil, []int{0}}},
	{"omitempty/slices that could be nil", struct {
		A []int `json:"a,omitempty"`
	}{[]int{}}},
	{"omitempty/pointers to slices", struct {
		A *[]int `json:"a,omitempty"`
	}{ptr([]int{})}},
	{"omitempty/maps", struct {
		A map[string]int `json:"a,omitempty"`
		B map[string]int `json:"b,omitempty"`
		C map[string]int `json:"c,omitempty"`
	}{map[string]int{}, nil, map[string]int{"": 0}}},
	{"omitempty/arrays", struct {
		A [0]int  `json:"a,omitempty"`
		B [2]int  `json:"b,omitempty"`
		C [1]bool `json:"c,omitempty"`
	}{}},
	{"omitempty/structs", struct {
		A inner    `json:"a,omitempty"`
		B struct{} `json:"b,omitempty"`
	}{}},
	{"omitempty/without a name", struct {
		A int `json:",omitempty"`
		B int `json:",omitempty"`
	}{0, 1}},
}

var omitzero = []row{
	{"omitzero/scalars", struct {
		A bool    `json:"a,omitzero"`
		B int     `json:"b,omitzero"`
		C float64 `json:"c,omitzero"`
		D string  `json:"d,omitzero"`
		E int     `json:"e,omitzero"`
	}{E: 1}},
	{"omitzero/minus zero", struct {
		A float64 `json:"a,omitzero"`
	}{math.Copysign(0, -1)}},
	{"omitzero/structs", struct {
		A inner    `json:"a,omitzero"`
		B inner    `json:"b,omitzero"`
		C struct{} `json:"c,omitzero"`
	}{B: inner{X: 1}}},
	{"omitzero/arrays", struct {
		A [2]int `json:"a,omitzero"`
		B [2]int `json:"b,omitzero"`
	}{B: [2]int{0, 1}}},
	{"omitzero/pointers", struct {
		A *int `json:"a,omitzero"`
		B *int `json:"b,omitzero"`
	}{nil, ptr(0)}},
	{"omitzero/slices that could be nil", struct {
		A []int `json:"a,omitzero"`
		B []int `json:"b,omitzero"`
	}{nil, []int{}}},
	{"omitzero/slices", struct {
		A []int `json:"a,omitzero"`
	}{[]int{}}},
	{"omitzero/maps", struct {
		A map[string]int `json:"a,omitzero"`
		B map[string]int `json:"b,omitzero"`
	}{nil, map[string]int{}}},
	{"omitzero/IsZero", struct {
		A level `json:"a,omitzero"`
		B level `json:"b,omitzero"`
	}{-1, 0}},
	{"omitzero/and omitempty", struct {
		A []int  `json:"a,omitzero,omitempty"`
		B inner  `json:"b,omitempty,omitzero"`
		C [2]int `json:"c,omitempty,omitzero"`
		D int    `json:"d,omitempty,omitzero"`
	}{A: []int{}, D: 1}},
}

var collections = []row{
	{"collections/slices", struct {
		A []int    `json:"a"`
		B []string `json:"b"`
		C [][]bool `json:"c"`
	}{[]int{1, -2}, []string{}, [][]bool{{true}, {}}}},
	{"collections/slices that could be nil", struct {
		A []int `json:"a"`
		B []int `json:"b"`
	}{nil, []int{}}},
	{"collections/nil slices", struct {
		A []int `json:"a"`
	}{nil}},
	{"collections/slices of pointers", struct {
		A []*int `json:"a"`
	}{[]*int{nil, ptr(1)}}},
	{"collections/arrays", struct {
		A [3]int  `json:"a"`
		B [0]int  `json:"b"`
		C [2]byte `json:"c"`
	}{[3]int{1, 2, 3}, [0]int{}, [2]byte{0, 255}}},
	{"collections/bytes", struct {
		A []byte `json:"a"`
		B []byte `json:"b"`
	}{[]byte("gotag"), []byte{}}},
	{"collections/maps", struct {
		A map[string]int `json:"a"`
		B map[string]int `json:"b"`
	}{map[string]int{"b": 2, "a": 1, "": 0, "é": 3}, map[string]int{}}},
	{"collections/maps that could be nil", struct {
		A map[string]int `json:"a"`
	}{nil}},
	{"collections/integer keys", struct {
		A map[int]string   `json:"a"`
		B map[uint8]string `json:"b"`
	}{map[int]string{-1: "x", 7: "y"}, map[uint8]string{255: "z"}}},
	{"collections/order of integer keys", struct {
		A map[int]bool `json:"a"`
	}{map[int]bool{2: true, 10: false, -3: true}}},
	{"collections/maps of structs", struct {
		A map[string]inner `json:"a"`
	}{map[string]inner{"k": {1, "v"}}}},
}

var nested = []row{
	{"nested/structs", struct {
		A inner    `json:"a"`
		B struct{} `json:"b"`
	}{A: inner{1, "y"}}},
	{"nested/pointers", struct {
		A *inner `json:"a"`
		B *inner `json:"b"`
	}{nil, &inner{1, "y"}}},
	{"nested/slices of structs", struct {
		A []inner `json:"a"`
	}{[]inner{{1, "a"}, {2, "b"}}}},
	{"nested/trees", struct {
		A tree `json:"a"`
	}{tree{1, &tree{Value: 2}, []*tree{{3, nil, nil}, {4, &tree{Value: 5}, nil}}}}},
	{"nested/no fields", struct{}{}},
}

var text = []row{
	{"text/plain", struct{ A, B string }{"", "text with spaces"}},
	{"text/escaped", struct{ A string }{"\"\\/\b\f\n\r\t"}},
	{"text/control characters", struct{ A string }{"\x00\x01\x1f\x7f"}},
	{"text/of any language", struct{ A string }{"größe 名前 🦀 e\u0301 \u00a0\ufeff"}},
	{"text/escaped for HTML", struct{ A string }{"<a href='x'>&</a>"}},
	{"text/line separators of JavaScript", struct{ A string }{"a\u2028b\u2029c"}},
	{"text/keys are escaped too", struct{ A map[string]int }{map[string]int{"a\"\n": 1}}},
	{"text/long", struct{ A string }{strings.Repeat("0123456789", 30)}},
}

var numbers = []row{
	{"numbers/bounds of integers", struct {
		A int8
		B int16
		C int32
		D int64
		E uint8
		F uint16
		G uint32
		H uint64
	}{math.MinInt8, math.MinInt16, math.MinInt32, math.MinInt64, math.MaxUint8, math.MaxUint16, math.MaxUint32, math.MaxUint64}},
	{"numbers/fractions", struct{ A, B, C, D, E float64 }{0.1, -2.5, 3.141592653589793, 123456.789, 0.30000000000000004}},
	{"numbers/whole floats", struct{ A, B, C float64 }{0, 1, -100}},
	{"numbers/minus zero", struct{ A float64 }{math.Copysign(0, -1)}},
	{"numbers/largest without an exponent", struct{ A, B float64 }{1e20, 123456789012345680000}},
	{"numbers/with an exponent", struct{ A, B, C float64 }{1e21, -1.5e300, math.MaxFloat64}},
	{"numbers/smallest without an exponent", struct{ A, B float64 }{1e-6, 1.25e-6}},
	{"numbers/with a negative exponent", struct{ A, B, C float64 }{1e-7, 2.5e-9, 5e-324}},
	{"numbers/short floats", struct{ A, B, C float32 }{0.1, 16777216.5, 3.4028235e38}},
	{"numbers/short fractions", struct{ A, B float32 }{0.1, -0.3}},
	{"numbers/not a number", struct{ A float64 }{math.NaN()}},
	{"numbers/infinity", struct{ A float64 }{math.Inf(1)}},
	{"numbers/booleans", struct{ A, B bool }{true, false}},
}

var quoted = []row{
	{"string/booleans", struct {
		A bool `json:"a,string"`
		B bool `json:",string"`
	}{true, false}},
	{"string/integers", struct {
		A int64  `json:"a,string"`
		B uint64 `json:"b,string"`
		C int8   `json:"c,string"`
	}{math.MinInt64, math.MaxUint64, 0}},
	{"string/floats", struct {
		A float64 `json:"a,string"`
	}{0.5}},
	{"string/strings", struct {
		A string `json:"a,string"`
		B string `json:"b,string"`
	}{"x", ""}},
	{"string/pointers", struct {
		A *int `json:"a,string"`
		B *int `json:"b,string"`
	}{nil, ptr(1)}},
	{"string/and omitempty", struct {
		A int `json:"a,omitempty,string"`
		B int `json:"b,string,omitempty"`
	}{0, 1}},
	{"string/slices", struct {
		A []int `json:"a,string"`
	}{[]int{1}}},
}

var embedded = []row{
	{"embedded/structs", struct {
		Base
		Rest bool `json:"rest"`
	}{Base{1, "n"}, true}},
	{"embedded/in the middle", struct {
		A int `json:"a"`
		Base
		Z int `json:"z"`
	}{1, Base{2, ""}, 3}},
	{"embedded/twice deep", struct {
		Deep
		A int `json:"a"`
	}{Deep{Base{1, "n"}, 2}, 3}},
	{"embedded/pointers", struct {
		*Base
		A int `json:"a"`
	}{&Base{1, "n"}, 2}},
	{"embedded/nil pointers", struct {
		*Base
		A int `json:"a"`
	}{nil, 2}},
	{"embedded/with a name", struct {
		Base `json:"base"`
	}{Base{1, "n"}}},
	{"embedded/the outer name wins", struct {
		Base
		ID string `json:"id"`
	}{Base{1, "n"}, "mine"}},
	{"embedded/two of a name", struct {
		Base
		Other
		A int `json:"a"`
	}{Base{1, "n"}, Other{2}, 3}},
}

type Other struct {
	ID int `json:"id"`
}
