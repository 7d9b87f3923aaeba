//! The borders of the world's countries: arrays of numbers, and geometries of several kinds.

pub(crate) mod composed;

/// The document.
pub(crate) const JSON: &str = include_str!("data.json");

both! {
    #[serde(deny_unknown_fields)]
    pub(crate) struct Topology {
        r#type: TopologyType,
        objects: std::collections::BTreeMap<String, Geometry>,
        arcs: Vec<Vec<[i32; 2]>>,
        bbox: [Number; 4],
        transform: Transform,
    }

    pub(crate) enum TopologyType {
        Topology,
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Transform {
        scale: [Number; 2],
        translate: [Number; 2],
    }

    #[serde(tag = "type", deny_unknown_fields)]
    pub(crate) enum Geometry {
        GeometryCollection {
            geometries: Vec<Geometry>,
        },
        Polygon {
            arcs: Vec<Vec<i32>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            id: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            properties: Option<Properties>,
        },
        MultiPolygon {
            arcs: Vec<Vec<Vec<i32>>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            id: Option<String>,
            #[serde(skip_serializing_if = "Option::is_none")]
            properties: Option<Properties>,
        },
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Properties {
        name: String,
    }

    #[serde(untagged)]
    pub(crate) enum Number {
        Whole(i32),
        Fraction(f64),
    }
}
