//! A syntax tree whose nodes are made of what every node has, what every expression has, and what a node of its type has,
//! which a tag tells.

both! {
    [Compiler, Entry, Exports, Mutability, Storage, TypeDescriptions, Visibility]

    #[serde(rename_all = "camelCase")]
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

    pub(crate) struct Node {
        id: u32,
        src: String,
        #[serde(flatten)]
        kind: Kind,
    }

    #[serde(rename_all = "camelCase")]
    #[allow(clippy::struct_excessive_bools, reason = "the flags are those of the document")]
    pub(crate) struct Expression {
        argument_types: Option<Vec<TypeDescriptions>>,
        is_constant: bool,
        is_l_value: bool,
        is_pure: bool,
        l_value_requested: bool,
        type_descriptions: TypeDescriptions,
    }

    #[serde(tag = "nodeType", rename_all_fields = "camelCase")]
    pub(crate) enum Kind {
        SourceUnit {
            absolute_path: String,
            exported_symbols: Exports,
            nodes: Vec<Node>,
        },
        PragmaDirective {
            literals: Vec<String>,
        },
        ImportDirective {
            absolute_path: String,
            file: String,
            scope: u32,
            source_unit: u32,
            symbol_aliases: Vec<Node>,
            unit_alias: String,
        },
        ContractDefinition {
            base_contracts: Vec<Node>,
            contract_dependencies: Vec<u32>,
            contract_kind: String,
            documentation: String,
            fully_implemented: bool,
            linearized_base_contracts: Vec<u32>,
            name: String,
            nodes: Vec<Node>,
            scope: u32,
        },
        InheritanceSpecifier {
            arguments: Option<Vec<Node>>,
            base_name: Box<Node>,
        },
        UserDefinedTypeName {
            contract_scope: Option<u32>,
            name: String,
            referenced_declaration: u32,
            type_descriptions: TypeDescriptions,
        },
        UsingForDirective {
            library_name: Box<Node>,
            type_name: Box<Node>,
        },
        ElementaryTypeName {
            name: String,
            type_descriptions: TypeDescriptions,
            #[serde(skip_serializing_if = "Option::is_none")]
            state_mutability: Option<Mutability>,
        },
        VariableDeclaration {
            constant: bool,
            name: String,
            scope: u32,
            state_variable: bool,
            storage_location: Storage,
            type_descriptions: TypeDescriptions,
            type_name: Box<Node>,
            value: Option<Box<Node>>,
            visibility: Visibility,
        },
        FunctionCall {
            #[serde(flatten)]
            common: Expression,
            arguments: Vec<Node>,
            expression: Box<Node>,
            kind: String,
            names: Vec<String>,
        },
        Literal {
            #[serde(flatten)]
            common: Expression,
            hex_value: String,
            kind: String,
            subdenomination: Option<String>,
            value: String,
        },
        Identifier {
            argument_types: Option<Vec<TypeDescriptions>>,
            name: String,
            overloaded_declarations: Vec<u32>,
            referenced_declaration: u32,
            type_descriptions: TypeDescriptions,
        },
        Mapping {
            key_type: Box<Node>,
            type_descriptions: TypeDescriptions,
            value_type: Box<Node>,
        },
        ArrayTypeName {
            base_type: Box<Node>,
            length: Option<Box<Node>>,
            type_descriptions: TypeDescriptions,
        },
        FunctionDefinition {
            body: Box<Node>,
            documentation: Option<String>,
            implemented: bool,
            kind: String,
            modifiers: Vec<Node>,
            name: String,
            parameters: Box<Node>,
            return_parameters: Box<Node>,
            scope: u32,
            state_mutability: Mutability,
            super_function: Option<u32>,
            visibility: Visibility,
        },
        Block {
            statements: Vec<Node>,
        },
        ExpressionStatement {
            expression: Box<Node>,
        },
        Assignment {
            #[serde(flatten)]
            common: Expression,
            left_hand_side: Box<Node>,
            operator: String,
            right_hand_side: Box<Node>,
        },
        ForStatement {
            body: Box<Node>,
            condition: Box<Node>,
            initialization_expression: Box<Node>,
            loop_expression: Box<Node>,
        },
        IndexAccess {
            #[serde(flatten)]
            common: Expression,
            base_expression: Box<Node>,
            index_expression: Box<Node>,
        },
        BinaryOperation {
            #[serde(flatten)]
            common: Expression,
            common_type: TypeDescriptions,
            left_expression: Box<Node>,
            operator: String,
            right_expression: Box<Node>,
        },
        MemberAccess {
            #[serde(flatten)]
            common: Expression,
            expression: Box<Node>,
            member_name: String,
            referenced_declaration: Option<u32>,
        },
        VariableDeclarationStatement {
            assignments: Vec<u32>,
            declarations: Vec<Node>,
            initial_value: Box<Node>,
        },
        UnaryOperation {
            #[serde(flatten)]
            common: Expression,
            operator: String,
            prefix: bool,
            sub_expression: Box<Node>,
        },
        ElementaryTypeNameExpression {
            #[serde(flatten)]
            common: Expression,
            type_name: String,
        },
        ParameterList {
            parameters: Vec<Node>,
        },
        Return {
            expression: Box<Node>,
            function_return_parameters: u32,
        },
        TupleExpression {
            #[serde(flatten)]
            common: Expression,
            components: Vec<Node>,
            is_inline_array: bool,
        },
        IfStatement {
            condition: Box<Node>,
            false_body: Option<Box<Node>>,
            true_body: Box<Node>,
        },
        EmitStatement {
            event_call: Box<Node>,
        },
    }
}
