#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "values/result_table.h"

namespace ccgledger {

/// A parameter that the comment at the head of a query tells of: `-- :least_pence = 100000000  the least amount, in pence`.
struct DeclaredParameter {
    std::string name;      ///< `least_pence`
    Cell usual;            ///< what it is when it is not given; nothing: it must be given
    std::string meaning;   ///< may be empty
};

/// The words and the parameters of the comment at the head of a query.
struct QueryHead {
    std::string about;   ///< the lines before the first parameter or empty remark, joined; empty when there is no such comment
    std::vector<DeclaredParameter> parameters;
};

[[nodiscard]] QueryHead head_of(std::string_view sql);

/// Values by name, as they are bound: `year` = 2017.
using ParameterValues = std::map<std::string, Cell>;

/// What a parameter's value is taken for: a whole number where it is one, else a text; within single quotes always a text.
[[nodiscard]] Cell parameter_value(const std::string& text);

/// Reads `--param` texts, `NAME=VALUE` or `:NAME=VALUE`. Throws UserError (usage) for another shape and for a name given twice.
[[nodiscard]] ParameterValues parameters_from(const std::vector<std::string>& given);

/// A value for each name of `wanted` (as the engine spells it: `:year`): the given one, else the usual one of the query's head.
/// Throws UserError (usage) for a parameter without a value, a value without a parameter, and a parameter that is not `:name`;
/// the message lists what the query takes.
[[nodiscard]] ParameterValues settled_parameters(const std::vector<std::string>& wanted, const QueryHead& head, const ParameterValues& given);

}  // namespace ccgledger
