#include "intake/published_layout.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "embedded/layouts.h"
#include "intake/csv_reader.h"
#include "store/sha256.h"
#include "values/errors.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

using nlohmann::json;
using Problems = std::vector<LayoutProblem>;

/// Takes a JSON object apart, field by field, and says what is missing, of another kind, or not known.
class Fields {
public:
    Fields(const json& object, std::string where, Problems& problems) : object_(object), where_(std::move(where)), problems_(problems) {
        if (!object.is_object()) {
            problem("", "an object in braces is wanted here");
        }
    }
    ~Fields() {
        if (!object_.is_object()) {
            return;
        }
        for (const auto& [key, value] : object_.items()) {
            if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
                problem(key, "there is no such field" + did_you_mean(key, known_));
            }
        }
    }
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    std::optional<std::string> maybe_text(const std::string& key) {
        const json* value = find(key);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->is_string()) {
            problem(key, "a text in quotation marks is wanted here");
            return std::nullopt;
        }
        return value->get<std::string>();
    }

    std::string text(const std::string& key) {
        if (find(key) == nullptr) {
            problem(key, "this field must be given");
            return {};
        }
        known_.pop_back();
        return maybe_text(key).value_or("");
    }

    int number(const std::string& key, int fallback, int least, int most) {
        const json* value = find(key);
        if (value == nullptr) {
            return fallback;
        }
        if (!value->is_number_integer() || value->get<std::int64_t>() < least || value->get<std::int64_t>() > most) {
            problem(key, fmt::format("a whole number from {} to {} is wanted here", least, most));
            return fallback;
        }
        return value->get<int>();
    }

    template <typename T>
    T word(const std::string& key, const std::vector<std::pair<std::string, T>>& words, T fallback, bool required = false) {
        const auto given = required ? std::optional(text(key)) : maybe_text(key);
        if (!given || given->empty()) {
            return fallback;
        }
        std::vector<std::string> names;
        for (const auto& [name, value] : words) {
            if (name == *given) {
                return value;
            }
            names.push_back(name);
        }
        problem(key, fmt::format("\"{}\" is not one of {}{}", *given, fmt::join(names, ", "), did_you_mean(*given, names)));
        return fallback;
    }

    template <typename Read>
    void each(const std::string& key, bool required, Read read) {
        const json* value = find(key);
        if (value == nullptr) {
            if (required) {
                problem(key, "this field must be given");
            }
            return;
        }
        if (!value->is_array() || (required && value->empty())) {
            problem(key, "a list in square brackets is wanted here");
            return;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            read((*value)[i], fmt::format("{}[{}]", path(key), i));
        }
    }

    const json* find(const std::string& key) {
        known_.push_back(key);
        if (!object_.is_object()) {
            return nullptr;
        }
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }

    void problem(const std::string& key, std::string what) { problems_.push_back({.where = path(key), .what = std::move(what)}); }

private:
    [[nodiscard]] std::string path(const std::string& key) const { return where_.empty() || key.empty() ? where_ + key : where_ + "." + key; }

    const json& object_;
    std::string where_;
    Problems& problems_;
    std::vector<std::string> known_;
};

const std::vector<std::pair<std::string, MoneyUnit>> units = {
    {"gbp", MoneyUnit::pounds}, {"k", MoneyUnit::thousands}, {"m", MoneyUnit::millions}};
const std::vector<std::pair<std::string, PrintedSign>> signs = {
    {"plus", PrintedSign::plus}, {"minus", PrintedSign::minus}, {"prove", PrintedSign::prove}};

/// A list of texts, such as the rows that a sum adds.
std::vector<std::string> texts(Fields& fields, const std::string& key, std::size_t least, Problems& problems) {
    std::vector<std::string> list;
    fields.each(key, true, [&](const json& item, const std::string& where) {
        if (item.is_string()) {
            list.push_back(item.get<std::string>());
        } else {
            problems.push_back({.where = where, .what = "a text in quotation marks is wanted here"});
        }
    });
    if (list.size() < least) {
        fields.problem(key, fmt::format("at least {} are needed", least));
    }
    return list;
}

PublishedColumn column_of(const json& object, const std::string& where, Problems& problems) {
    Fields fields(object, where, problems);
    PublishedColumn column{.heading = fields.text("heading"),
                           .role = PublishedColumn::Role::amount,
                           .timing = {},
                           .unit = {},
                           .organisation = fields.maybe_text("organisation"),
                           .month = {}};
    const std::string is = fields.text("is");
    if (is == "label") {
        column.role = PublishedColumn::Role::label;
    } else if (is == "organisation") {
        column.role = PublishedColumn::Role::organisation;
    } else if (is == "ignored") {
        column.role = PublishedColumn::Role::ignored;
    } else if (is == "text") {
        column.role = PublishedColumn::Role::text;
        column.timing = fields.text("timing");
    } else {
        column.timing = is;
        std::vector<std::string> words = paper_timings();
        words.insert(words.end(), {"label", "organisation", "ignored", "text"});
        if (!is.empty() && std::find(words.begin(), words.end(), is) == words.end()) {
            fields.problem("is", fmt::format("\"{}\" is not known{}", is, did_you_mean(is, words)));
        }
    }
    if (fields.find("unit") != nullptr) {
        column.unit = fields.word("unit", units, MoneyUnit::thousands);
    }
    if (fields.find("month") != nullptr) {
        column.month = fields.number("month", 1, 1, 13);
    }
    return column;
}

PublishedRow row_of(const json& object, const std::string& where, Problems& problems) {
    Fields fields(object, where, problems);
    PublishedRow row{.label = fields.text("label"),
                     .measure = fields.maybe_text("measure").value_or(""),
                     .line = fields.maybe_text("line").value_or(""),
                     .recurrence = fields.word<std::string>("recurrence", {{"total", "total"}, {"R", "R"}, {"NR", "NR"}}, "total"),
                     .basis = {},
                     .organisation = fields.maybe_text("organisation")};
    if (fields.find("basis") != nullptr) {
        row.basis = fields.word<std::string>("basis", {{"in_year", "in_year"}, {"cumulative", "cumulative"}, {"unknown", "unknown"}}, "unknown");
    }
    if (row.measure.empty() == row.line.empty()) {
        fields.problem("", "a row is either a `measure` or a `line` of a return");
    }
    if (!row.measure.empty() && paper_measure(row.measure) == nullptr) {
        std::vector<std::string> codes;
        for (const PaperMeasure& known : paper_measures()) {
            codes.push_back(known.code);
        }
        fields.problem("measure", fmt::format("there is no measure \"{}\"{}", row.measure, did_you_mean(row.measure, codes)));
    }
    return row;
}

PublishedIdentity identity_of(const json& object, const std::string& where, Problems& problems) {
    Fields fields(object, where, problems);
    PublishedIdentity identity;
    using Kind = PublishedIdentity::Kind;
    if (fields.find("sum") != nullptr) {
        identity.kind = Kind::sum;
        identity.terms = texts(fields, "sum", 2, problems);
    } else if (fields.find("variance_of") != nullptr) {
        identity.kind = Kind::variance;
        identity.terms = texts(fields, "variance_of", 2, problems);
    } else if (fields.find("percent_of") != nullptr) {
        identity.kind = Kind::percent;
        identity.terms = texts(fields, "percent_of", 2, problems);
    } else {
        fields.problem("", "an identity begins with `sum`, `variance_of` or `percent_of`");
    }
    identity.result = fields.text("gives");
    return identity;
}

void read_headings(const json& object, PublishedLayout& layout, Problems& problems) {
    Fields fields(object, "headings", problems);
    layout.starts_with = fields.maybe_text("starts_with");
    layout.heading_rows = static_cast<std::size_t>(fields.number("rows", 1, 1, 9));
    fields.each("spread", false, [&](const json& item, const std::string& where) {
        if (item.is_number_unsigned() && item.get<std::size_t>() >= 1 && item.get<std::size_t>() <= layout.heading_rows) {
            layout.spread.push_back(item.get<std::size_t>());
        } else {
            problems.push_back({.where = where, .what = "the number of a heading row is wanted here"});
        }
    });
}

void read_signs(const json& object, PublishedLayout& layout, Problems& problems) {
    Fields fields(object, "signs", problems);
    layout.surplus = fields.word("surplus", signs, PrintedSign::plus);
    layout.income = fields.word("income", signs, PrintedSign::plus);
    layout.expenditure = fields.word("expenditure", signs, PrintedSign::plus);
    layout.favourable = fields.word("favourable", signs, PrintedSign::plus);
}

/// What the fields together must be.
void check_whole(const PublishedLayout& layout, Problems& problems) {
    const auto count_of = [&](PublishedColumn::Role role) {
        return std::count_if(layout.columns.begin(), layout.columns.end(), [&](const auto& column) { return column.role == role; });
    };
    if (count_of(PublishedColumn::Role::label) != 1) {
        problems.push_back({.where = "columns", .what = "exactly one column must be the `label`"});
    }
    if (count_of(PublishedColumn::Role::amount) == 0) {
        problems.push_back({.where = "columns", .what = "no column holds amounts"});
    }
    // An identity of what the table does not have would hold for nothing, without a word.
    for (std::size_t i = 0; i < layout.identities.size(); ++i) {
        const PublishedIdentity& identity = layout.identities[i];
        std::vector<std::string> names = identity.terms;
        names.push_back(identity.result);
        for (const std::string& name : names) {
            const bool is_there = identity.kind == PublishedIdentity::Kind::sum
                                      ? std::any_of(layout.rows.begin(), layout.rows.end(), [&](const auto& row) { return fits(row.label, name) || fits(name, row.label); })
                                      : std::any_of(layout.columns.begin(), layout.columns.end(), [&](const auto& column) { return column.timing == name; });
            if (!name.empty() && !is_there) {
                problems.push_back({.where = fmt::format("identities[{}]", i), .what = fmt::format("no {} is called \"{}\"", identity.kind == PublishedIdentity::Kind::sum ? "row" : "column", name)});
            }
        }
    }
    for (const PublishedRow& row : layout.rows) {
        if (row.line.empty() != layout.rows.front().line.empty()) {
            problems.push_back({.where = "rows", .what = "some rows are lines of a return and some are measures: a table is one or the other"});
            break;
        }
    }
}

}  // namespace

const PublishedRow* PublishedLayout::row_named(std::string_view label) const {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const PublishedRow& row) { return fits(row.label, label); });
    return found == rows.end() ? nullptr : &*found;
}

bool PublishedLayout::has_month_in_every_column() const {
    return std::all_of(columns.begin(), columns.end(), [](const PublishedColumn& column) {
        const bool has_figures = column.role == PublishedColumn::Role::amount || column.role == PublishedColumn::Role::text;
        return !has_figures || column.month.has_value();
    });
}

PublishedLayout parse_published_layout(std::string_view text, std::vector<LayoutProblem>& problems) {
    PublishedLayout layout;
    layout.text = text;
    layout.sha256 = sha256_hex(text);
    json object;
    try {
        constexpr bool allow_exceptions = true;
        constexpr bool ignore_comments = true;
        object = json::parse(text, nullptr, allow_exceptions, ignore_comments);
    } catch (const json::exception& error) {
        problems.push_back({.where = "file", .what = fmt::format("this is not JSON: {}", error.what())});
        return layout;
    }
    Fields fields(object, "", problems);
    layout.name = fields.text("layout");
    layout.version = fields.number("version", 1, 1, 9999);
    layout.about = fields.text("about");
    layout.seen_in = fields.maybe_text("seen_in").value_or("");
    layout.kind = fields.word<std::string>("kind",
                                           {{"board_paper", "board_paper"}, {"return", "return"}, {"accounts", "accounts"}, {"plan", "plan"}, {"press", "press"}},
                                           "board_paper");
    layout.unit = fields.word("unit", units, MoneyUnit::thousands, true);
    layout.after = fields.maybe_text("after");
    layout.stop_at = fields.maybe_text("stop_at");
    layout.other_rows_are_ignored = fields.word<bool>("other_rows", {{"refused", false}, {"ignored", true}}, false);
    if (const json* headings = fields.find("headings")) {
        read_headings(*headings, layout, problems);
    }
    if (const json* printed = fields.find("signs")) {
        read_signs(*printed, layout, problems);
    }
    fields.each("columns", true, [&](const json& item, const std::string& where) { layout.columns.push_back(column_of(item, where, problems)); });
    fields.each("rows", true, [&](const json& item, const std::string& where) { layout.rows.push_back(row_of(item, where, problems)); });
    fields.each("identities", false,
                [&](const json& item, const std::string& where) { layout.identities.push_back(identity_of(item, where, problems)); });
    check_whole(layout, problems);
    return layout;
}

const std::vector<PublishedLayout>& published_layouts() {
    static const std::vector<PublishedLayout> layouts = [] {
        std::vector<PublishedLayout> list;
        for (const EmbeddedFile& file : embedded::layouts) {
            if (!file.name.ends_with(".json")) {
                continue;
            }
            std::vector<LayoutProblem> problems;
            list.push_back(parse_published_layout(file.text, problems));
            ensure(problems.empty(), "a layout that ships is not right");
            ensure(list.back().name + ".json" == file.name, "a layout's file is not called as the layout is");
        }
        return list;
    }();
    return layouts;
}

std::vector<std::string> names_of_published_layouts() {
    static constexpr std::string_view ending = ".json";
    std::vector<std::string> names;
    for (const EmbeddedFile& file : embedded::layouts) {
        if (file.name.ends_with(ending)) {
            names.emplace_back(file.name.substr(0, file.name.size() - ending.size()));
        }
    }
    return names;
}

const PublishedLayout* published_layout(std::string_view name) {
    const auto& layouts = published_layouts();
    const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const PublishedLayout& layout) { return layout.name == name; });
    return found == layouts.end() ? nullptr : &*found;
}

const std::vector<PaperMeasure>& paper_measures() {
    static const std::vector<PaperMeasure> measures = [] {
        std::vector<PaperMeasure> list;
        CsvReader reader(embedded::text_of(embedded::layouts, "measures.csv"));
        CsvRow row;
        Findings findings;
        reader.next(row, findings);
        while (reader.next(row, findings)) {
            const std::string_view nature = row.cells[1].text;
            list.push_back({.code = std::string(row.cells[0].text),
                            .nature = nature == "position"      ? MeasureNature::position
                                      : nature == "income"      ? MeasureNature::income
                                      : nature == "expenditure" ? MeasureNature::expenditure
                                      : nature == "percentage"  ? MeasureNature::percentage
                                                                : MeasureNature::amount,
                            .meaning = std::string(row.cells[2].text)});
        }
        return list;
    }();
    return measures;
}

const PaperMeasure* paper_measure(std::string_view code) {
    const auto& measures = paper_measures();
    const auto found = std::find_if(measures.begin(), measures.end(), [&](const PaperMeasure& measure) { return measure.code == code; });
    return found == measures.end() ? nullptr : &*found;
}

const std::vector<std::string>& paper_timings() {
    static const std::vector<std::string> timings = {
        "plan_annual",        "plan_annual_revised", "plan_annual_next", "plan_annual_embedded", "plan_full_year",
        "plan_ytd",           "actual_ytd",          "variance_ytd",     "variance_percent_ytd", "forecast_outturn",
        "forecast_variance",  "forecast_variance_percent", "forecast_outturn_prior_month", "variance_ytd_prior_month", "forecast_variance_prior_month",
        "movement_on_prior_month", "actual_outturn", "actual_outturn_prior_year", "outside_forecast", "risk"};
    return timings;
}

std::string basis_of_measure(std::string_view measure) {
    return measure.ends_with("_in_year") ? "in_year" : measure.ends_with("_cumulative") ? "cumulative" : "unknown";
}

bool is_variance(std::string_view timing) {
    return timing.starts_with("variance") || timing.starts_with("forecast_variance") || timing.starts_with("movement");
}

std::string squeezed(std::string_view text) {
    std::string out;
    bool space_waits = false;
    while (!text.empty()) {
        if (is_ascii_space(text.front()) || text.starts_with(no_break_space)) {
            text.remove_prefix(is_ascii_space(text.front()) ? 1 : no_break_space.size());
            space_waits = !out.empty();
            continue;
        }
        if (space_waits) {
            out += ' ';
            space_waits = false;
        }
        out += to_lower(text.front());
        text.remove_prefix(1);
    }
    return out;
}

namespace {

/// Both squeezed. A star stands for any text, also for none.
bool fits_squeezed(std::string_view pattern, std::string_view text) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == text;
    }
    if (!text.starts_with(pattern.substr(0, star))) {
        return false;
    }
    text.remove_prefix(star);
    pattern.remove_prefix(star + 1);
    // Between two stars the first place that fits is as good as any; behind the last one the end must fit.
    while (true) {
        const std::size_t next = pattern.find('*');
        if (next == std::string_view::npos) {
            return text.ends_with(pattern);
        }
        const std::size_t found = text.find(pattern.substr(0, next));
        if (found == std::string_view::npos) {
            return false;
        }
        text.remove_prefix(found + next);
        pattern.remove_prefix(next + 1);
    }
}

}  // namespace

bool fits(std::string_view pattern, std::string_view text) { return fits_squeezed(squeezed(pattern), squeezed(text)); }

}  // namespace ccgledger
