//! What a compiler made of a contract: a syntax tree whose nodes say in the middle of their fields which type they are.

pub(crate) mod composed;

/// The document.
pub(crate) const JSON: &str = include_str!("data.json");

both! {
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Document {
        file_name: String,
        contract_name: String,
        source: String,
        source_path: String,
        source_map: String,
        deployed_source_map: String,
        abi: Vec<Entry>,
        ast: Node,
        bytecode: String,
        deployed_bytecode: String,
        compiler: Compiler,
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Compiler {
        name: String,
        version: String,
        optimizer: Optimizer,
        evm_version: String,
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Optimizer {
        enabled: bool,
        runs: u32,
    }

    #[serde(tag = "type", deny_unknown_fields, rename_all = "camelCase", rename_all_fields = "camelCase")]
    pub(crate) enum Entry {
        Constructor { inputs: Vec<Parameter>, payable: bool, state_mutability: Mutability },
        Event { anonymous: bool, inputs: Vec<Parameter>, name: String },
        Function {
            constant: bool,
            inputs: Vec<Parameter>,
            name: String,
            outputs: Vec<Parameter>,
            payable: bool,
            state_mutability: Mutability,
        },
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct Parameter {
        #[serde(skip_serializing_if = "Option::is_none")]
        indexed: Option<bool>,
        internal_type: String,
        name: String,
        r#type: String,
    }

    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    pub(crate) struct TypeDescriptions {
        type_identifier: String,
        type_string: String,
    }

    #[serde(deny_unknown_fields)]
    pub(crate) struct Exports {
        #[serde(rename = "ERC777")]
        contract: Vec<u32>,
    }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum Mutability {
        NonPayable,
        Pure,
        View,
    }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum Storage {
        Default,
        Memory,
    }

    #[serde(rename_all = "lowercase")]
    pub(crate) enum Visibility {
        Internal,
        Private,
        Public,
    }

    #[serde(tag = "nodeType", deny_unknown_fields, rename_all_fields = "camelCase")]
    pub(crate) enum Node {
        SourceUnit {
            absolute_path: String,
            exported_symbols: Exports,
            id: u32,
            nodes: Vec<Node>,
            src: String,
        },
        PragmaDirective {
            id: u32,
            literals: Vec<String>,
            src: String,
        },
        ImportDirective {
            absolute_path: String,
            file: String,
            id: u32,
            scope: u32,
            source_unit: u32,
            src: String,
            symbol_aliases: Vec<Node>,
            unit_alias: String,
        },
        ContractDefinition {
            base_contracts: Vec<Node>,
            contract_dependencies: Vec<u32>,
            contract_kind: String,
            documentation: String,
            fully_implemented: bool,
            id: u32,
            linearized_base_contracts: Vec<u32>,
            name: String,
            nodes: Vec<Node>,
            scope: u32,
            src: String,
        },
        InheritanceSpecifier {
            arguments: Option<Vec<Node>>,
            base_name: Box<Node>,
            id: u32,
            src: String,
        },
        UserDefinedTypeName {
            contract_scope: Option<u32>,
            id: u32,
            name: String,
            referenced_declaration: u32,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        UsingForDirective {
            id: u32,
            library_name: Box<Node>,
            src: String,
            type_name: Box<Node>,
        },
        ElementaryTypeName {
            id: u32,
            name: String,
            src: String,
            type_descriptions: TypeDescriptions,
            #[serde(skip_serializing_if = "Option::is_none")]
            state_mutability: Option<Mutability>,
        },
        VariableDeclaration {
            constant: bool,
            id: u32,
            name: String,
            scope: u32,
            src: String,
            state_variable: bool,
            storage_location: Storage,
            type_descriptions: TypeDescriptions,
            type_name: Box<Node>,
            value: Option<Box<Node>>,
            visibility: Visibility,
        },
        FunctionCall {
            argument_types: Option<Vec<TypeDescriptions>>,
            arguments: Vec<Node>,
            expression: Box<Node>,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            kind: String,
            l_value_requested: bool,
            names: Vec<String>,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        Literal {
            argument_types: Option<Vec<TypeDescriptions>>,
            hex_value: String,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            kind: String,
            l_value_requested: bool,
            src: String,
            subdenomination: Option<String>,
            type_descriptions: TypeDescriptions,
            value: String,
        },
        Identifier {
            argument_types: Option<Vec<TypeDescriptions>>,
            id: u32,
            name: String,
            overloaded_declarations: Vec<u32>,
            referenced_declaration: u32,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        Mapping {
            id: u32,
            key_type: Box<Node>,
            src: String,
            type_descriptions: TypeDescriptions,
            value_type: Box<Node>,
        },
        ArrayTypeName {
            base_type: Box<Node>,
            id: u32,
            length: Option<Box<Node>>,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        FunctionDefinition {
            body: Box<Node>,
            documentation: Option<String>,
            id: u32,
            implemented: bool,
            kind: String,
            modifiers: Vec<Node>,
            name: String,
            parameters: Box<Node>,
            return_parameters: Box<Node>,
            scope: u32,
            src: String,
            state_mutability: Mutability,
            super_function: Option<u32>,
            visibility: Visibility,
        },
        Block {
            id: u32,
            src: String,
            statements: Vec<Node>,
        },
        ExpressionStatement {
            expression: Box<Node>,
            id: u32,
            src: String,
        },
        Assignment {
            argument_types: Option<Vec<TypeDescriptions>>,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            left_hand_side: Box<Node>,
            operator: String,
            right_hand_side: Box<Node>,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        ForStatement {
            body: Box<Node>,
            condition: Box<Node>,
            id: u32,
            initialization_expression: Box<Node>,
            loop_expression: Box<Node>,
            src: String,
        },
        IndexAccess {
            argument_types: Option<Vec<TypeDescriptions>>,
            base_expression: Box<Node>,
            id: u32,
            index_expression: Box<Node>,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        BinaryOperation {
            argument_types: Option<Vec<TypeDescriptions>>,
            common_type: TypeDescriptions,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            left_expression: Box<Node>,
            operator: String,
            right_expression: Box<Node>,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        MemberAccess {
            argument_types: Option<Vec<TypeDescriptions>>,
            expression: Box<Node>,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            member_name: String,
            referenced_declaration: Option<u32>,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        VariableDeclarationStatement {
            assignments: Vec<u32>,
            declarations: Vec<Node>,
            id: u32,
            initial_value: Box<Node>,
            src: String,
        },
        UnaryOperation {
            argument_types: Option<Vec<TypeDescriptions>>,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            operator: String,
            prefix: bool,
            src: String,
            sub_expression: Box<Node>,
            type_descriptions: TypeDescriptions,
        },
        ElementaryTypeNameExpression {
            argument_types: Vec<TypeDescriptions>,
            id: u32,
            is_constant: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            src: String,
            type_descriptions: TypeDescriptions,
            type_name: String,
        },
        ParameterList {
            id: u32,
            parameters: Vec<Node>,
            src: String,
        },
        Return {
            expression: Box<Node>,
            function_return_parameters: u32,
            id: u32,
            src: String,
        },
        TupleExpression {
            argument_types: Option<Vec<TypeDescriptions>>,
            components: Vec<Node>,
            id: u32,
            is_constant: bool,
            is_inline_array: bool,
            is_l_value: bool,
            is_pure: bool,
            l_value_requested: bool,
            src: String,
            type_descriptions: TypeDescriptions,
        },
        IfStatement {
            condition: Box<Node>,
            false_body: Option<Box<Node>>,
            id: u32,
            src: String,
            true_body: Box<Node>,
        },
        EmitStatement {
            event_call: Box<Node>,
            id: u32,
            src: String,
        },
    }
}
