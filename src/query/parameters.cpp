#include "query/parameters.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

constexpr std::string_view white = " \t\r";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(white);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

/// `least_pence = 100000000  the least amount`, behind the colon.
DeclaredParameter declared(std::string_view text) {
    const std::size_t name_end = text.find_first_of(" \t=");
    DeclaredParameter parameter{.name = std::string(text.substr(0, name_end)), .usual = {}, .meaning = {}};
    std::string_view rest = trimmed(name_end == std::string_view::npos ? std::string_view() : text.substr(name_end));
    if (rest.starts_with('=')) {
        rest = trimmed(rest.substr(1));
        const std::size_t end = rest.starts_with('\'') ? rest.find('\'', 1) : rest.find_first_of(" \t");
        const bool is_quoted = rest.starts_with('\'') && end != std::string_view::npos;
        const std::size_t length = end == std::string_view::npos ? rest.size() : end + (is_quoted ? 1 : 0);
        parameter.usual = parameter_value(std::string(rest.substr(0, length)));
        rest = trimmed(rest.substr(length));
    }
    parameter.meaning = std::string(rest);
    return parameter;
}

/// `:fy (default 2017-18), :least_pence (must be given)`
std::string list_of(const std::vector<std::string>& wanted, const QueryHead& head) {
    std::string list;
    for (const std::string& name : wanted) {
        const auto known = std::ranges::find(head.parameters, name.substr(1), &DeclaredParameter::name);
        const bool has_usual = known != head.parameters.end() && !std::holds_alternative<std::monostate>(known->usual);
        const bool is_number = has_usual && std::holds_alternative<std::int64_t>(known->usual);
        const std::string usual = !has_usual  ? std::string("must be given")
                                  : is_number ? fmt::format("default {}", std::get<std::int64_t>(known->usual))
                                              : fmt::format("default {}", std::get<std::string>(known->usual));
        list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", name, usual);
    }
    return list.empty() ? "the query takes no parameters" : "the query takes " + list;
}

void require_known(const std::vector<std::string>& wanted, const QueryHead& head, const ParameterValues& given) {
    std::vector<std::string> names;
    for (const std::string& name : wanted) {
        if (!name.starts_with(':')) {
            throw UserError(fmt::format("the SQL has a parameter written {}: write :name, and give it as --param name=VALUE", name), Exit::usage);
        }
        names.push_back(name.substr(1));
    }
    for (const auto& [name, value] : given) {
        if (std::ranges::find(names, name) == names.end()) {
            throw UserError(fmt::format("there is no parameter :{}{}; {}", name, did_you_mean(name, names), list_of(wanted, head)), Exit::usage);
        }
    }
}

}  // namespace

QueryHead head_of(std::string_view sql) {
    QueryHead head;
    bool is_about = true;
    while (!sql.empty()) {
        const std::size_t end = std::min(sql.find('\n'), sql.size());
        std::string_view line = trimmed(sql.substr(0, end));
        sql.remove_prefix(std::min(end + 1, sql.size()));
        if (line.empty() && head.about.empty()) {
            continue;
        }
        if (!line.starts_with("--")) {
            break;
        }
        line = trimmed(line.substr(2));
        if (line.starts_with(':')) {
            is_about = false;
            head.parameters.push_back(declared(line.substr(1)));
        } else if (line.empty()) {
            is_about = is_about && head.about.empty();   // an empty remark ends the words about it
        } else if (is_about) {
            head.about += (head.about.empty() ? "" : " ") + std::string(line);
        }
    }
    return head;
}

Cell parameter_value(const std::string& text) {
    if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'') {
        return text.substr(1, text.size() - 2);
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    return is_number ? Cell(number) : Cell(text);
}

ParameterValues parameters_from(const std::vector<std::string>& given) {
    ParameterValues values;
    for (const std::string& text : given) {
        const std::size_t equals = text.find('=');
        const std::size_t start = text.starts_with(':') ? 1 : 0;
        if (equals == std::string::npos || equals <= start) {
            throw UserError(fmt::format("--param \"{}\": write NAME=VALUE, for instance --param fy=2017-18", text), Exit::usage);
        }
        const std::string name = text.substr(start, equals - start);
        if (!values.emplace(name, parameter_value(text.substr(equals + 1))).second) {
            throw UserError(fmt::format("--param {} is given twice: give it once", name), Exit::usage);
        }
    }
    return values;
}

ParameterValues settled_parameters(const std::vector<std::string>& wanted, const QueryHead& head, const ParameterValues& given) {
    require_known(wanted, head, given);
    ParameterValues values = given;
    for (const DeclaredParameter& parameter : head.parameters) {
        if (!std::holds_alternative<std::monostate>(parameter.usual)) {
            values.emplace(parameter.name, parameter.usual);   // keeps what is given
        }
    }
    std::string missing;
    for (const std::string& name : wanted) {
        if (!values.contains(name.substr(1))) {
            missing += (missing.empty() ? "" : ", ") + name;
        }
    }
    if (!missing.empty()) {
        throw UserError(fmt::format("a value is missing: {}; {}. Give each as --param NAME=VALUE", missing, list_of(wanted, head)), Exit::usage);
    }
    return values;
}

}  // namespace ccgledger
