//! A map of one format or another, told by its tag; so are the kinds of geometry, beside the members that all of them have.

both! {
    [Number, Properties, Transform]

    #[serde(tag = "type")]
    pub(crate) enum Map {
        FeatureCollection {
            features: Vec<Geometry>,
        },
        Topology {
            objects: std::collections::BTreeMap<String, Geometry>,
            arcs: Vec<Vec<[i32; 2]>>,
            bbox: [Number; 4],
            transform: Transform,
        },
    }

    pub(crate) struct Geometry {
        #[serde(flatten)]
        shape: Shape,
        #[serde(flatten)]
        common: Common,
    }

    #[serde(tag = "type")]
    pub(crate) enum Shape {
        Point { coordinates: [i32; 2] },
        LineString { arcs: Vec<i32> },
        MultiLineString { arcs: Vec<Vec<i32>> },
        Polygon { arcs: Vec<Vec<i32>> },
        MultiPolygon { arcs: Vec<Vec<Vec<i32>>> },
        GeometryCollection { geometries: Vec<Geometry> },
    }

    pub(crate) struct Common {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        bbox: Option<[Number; 4]>,
        #[serde(skip_serializing_if = "Option::is_none")]
        properties: Option<Properties>,
    }
}
