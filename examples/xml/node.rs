//! An element with what is in it, from and to text by the events of `quick-xml`.

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};

/// What can go wrong between a document and a value: one sentence.
pub(crate) type Error = serde_core::de::value::Error;

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
    /// All text directly inside, in one piece, as Go's `chardata` is.
    pub(crate) text: String,
    pub(crate) comment: String,
}

/// An error of `quick-xml` as one of ours.
fn error(error: impl std::fmt::Display) -> Error {
    serde_core::de::Error::custom(error)
}

impl Node {
    pub(crate) fn new(name: &str) -> Self {
        Node { name: name.to_owned(), ..Node::default() }
    }

    /// The root element of a document.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let mut reader = Reader::from_str(text);
        // The elements that are open, below one that takes the root.
        let mut open = vec![Node::default()];
        loop {
            let event = reader.read_event().map_err(error)?;
            if let Event::Eof = event {
                break;
            }
            let Some(inside) = open.last_mut() else { return Err(error("an element is closed that was not open")) };
            match event {
                Event::Start(start) => open.push(Node::start(&start)?),
                Event::Empty(start) => inside.children.push(Node::start(&start)?),
                Event::End(_) => {
                    let mut node = open.pop().unwrap_or_default();
                    if !node.children.is_empty() && node.text.trim().is_empty() {
                        node.text.clear();
                    }
                    if let Some(parent) = open.last_mut() {
                        parent.children.push(node);
                    }
                }
                Event::Text(text) => inside.text.push_str(&text.xml10_content()),
                Event::CData(text) => inside.text.push_str(&text.xml10_content()),
                Event::Comment(text) => inside.comment.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let reference = format!("&{};", name.xml10_content());
                    inside.text.push_str(&quick_xml::escape::unescape(&reference).map_err(error)?);
                }
                _ => {}
            }
        }
        match (open.len(), open.pop().and_then(|document| document.children.into_iter().next())) {
            (1, Some(root)) => Ok(root),
            (1, None) => Err(error("the document has no element")),
            _ => Err(error("an element is not closed")),
        }
    }

    fn start(start: &BytesStart<'_>) -> Result<Self, Error> {
        let mut node = Node::new(start.name().as_ref());
        for attribute in start.attributes() {
            let attribute = attribute.map_err(error)?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(error)?;
            node.attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        Ok(node)
    }

    /// The element as text, two spaces deeper for each level.
    pub(crate) fn print(&self) -> Result<String, Error> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        self.write(&mut writer).map_err(error)?;
        String::from_utf8(writer.into_inner()).map_err(error)
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        writer.write_event(Event::Start(BytesStart::new(&self.name).with_attributes(attributes)))?;
        if !self.text.is_empty() {
            writer.write_event(Event::Text(BytesText::new(&self.text)))?;
        }
        for child in &self.children {
            child.write(writer)?;
        }
        if !self.comment.is_empty() {
            writer.write_event(Event::Comment(BytesText::from_escaped(self.comment.as_str())))?;
        }
        writer.write_event(Event::End(BytesEnd::new(&self.name)))
    }

    /// The elements at the end of a path such as `name>first`.
    pub(crate) fn at_path<'a>(&'a self, path: &str) -> Vec<&'a Node> {
        path.split('>').fold(vec![self], |found, step| {
            found.into_iter().flat_map(|node| node.children.iter().filter(move |child| child.name == step)).collect()
        })
    }

    /// The element that a path leads to but for its last step, which is its name: the last one there is, or a new one.
    pub(crate) fn parent_at<'n, 'p>(&'n mut self, path: &'p str) -> (&'n mut Node, &'p str) {
        let Some((step, rest)) = path.split_once('>') else { return (self, path) };
        if self.children.last().is_none_or(|last| last.name != step) {
            self.children.push(Node::new(step));
        }
        let last = self.children.len() - 1;
        self.children[last].parent_at(rest)
    }
}
