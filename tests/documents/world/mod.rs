//! The borders of the world's countries: arrays of numbers, and geometries of several kinds.

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

    #[serde(deny_unknown_fields)]
    pub(crate) struct Geometry {
        r#type: GeometryType,
        #[serde(skip_serializing_if = "Option::is_none")]
        geometries: Option<Vec<Geometry>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        arcs: Option<Arcs>,
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        properties: Option<Properties>,
    }

    pub(crate) enum GeometryType {
        GeometryCollection,
        Polygon,
        MultiPolygon,
    }

    #[serde(untagged)]
    pub(crate) enum Arcs {
        Polygon(Vec<Vec<i32>>),
        MultiPolygon(Vec<Vec<Vec<i32>>>),
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
