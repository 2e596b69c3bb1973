#include "store/viewed_sql.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cctype>
#include <unordered_map>

#include <fmt/format.h>

#include "embedded/views.h"
#include "store/database.h"
#include "store/sql_text.h"
#include "values/errors.h"

namespace ccgledger {

/// A place where a text names a view.
struct Mention {
    std::size_t view;   ///< its place in the catalogue
    std::size_t begin;
    std::size_t end;
    bool is_source;     ///< rows are taken FROM it or JOINed
};

namespace {

/// Which bytes stand in names and keywords.
constexpr std::array<bool, 256> is_of_word = [] {
    std::array<bool, 256> is{};
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")) {
        is[static_cast<unsigned char>(c)] = true;
    }
    return is;
}();

/// Where the name or keyword ends that begins at a byte; the byte itself when none does.
std::size_t end_of_word(std::string_view sql, std::size_t begin) {
    std::size_t end = begin;
    while (end < sql.size() && is_of_word[static_cast<unsigned char>(sql[end])]) {
        ++end;
    }
    return end;
}

/// Names and keywords of SQL are the same in capitals.
bool is_same_word(std::string_view word, std::string_view lower) {
    return word.size() == lower.size() && std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == b;
    });
}

/// Whether rows are taken from what is named next.
bool is_before_source(std::string_view word) { return is_same_word(word, "from") || is_same_word(word, "join"); }

/// Where a text in apostrophes ends that begins at a byte. One that holds an apostrophe is two of them to the reader.
std::size_t end_of_literal(std::string_view sql, std::size_t begin) {
    const std::size_t closing = sql.find('\'', begin + 1);
    return closing == std::string_view::npos ? sql.size() : closing + 1;
}

/// Calls `take` for each name and keyword of a text of SQL, in order, with the byte behind it; comments and texts in apostrophes
/// are passed over. What stands between other quotes is a name, and so the engine takes it between apostrophes behind FROM.
template <typename Take>
void for_each_word(std::string_view sql, Take take) {
    char closing = '\0';   // of the quoted name in which we are
    std::string_view word_before;
    for (std::size_t i = 0; i < sql.size();) {
        const std::size_t end = end_of_word(sql, i);
        const char c = sql[i];
        if (end > i) {
            word_before = sql.substr(i, end - i);
            take(word_before, end);
            i = end;
        } else if (closing != '\0') {
            closing = c == closing ? '\0' : closing;
            ++i;
        } else if (c == '-' && sql.substr(i).starts_with("--")) {
            i = std::min(sql.find('\n', i), sql.size());
        } else if (c == '/' && sql.substr(i).starts_with("/*")) {
            i = std::min(sql.find("*/", i + 2), sql.size());
        } else if (c == '\n') {
            i = std::min(sql.find_first_not_of(' ', i + 1), sql.size());   // lines begin with many spaces
        } else if (c == '\'' && !is_before_source(word_before)) {
            i = end_of_literal(sql, i);
        } else {
            closing = c == '"' || c == '`' || c == '\'' ? c : c == '[' ? ']' : '\0';
            ++i;
        }
    }
}

std::string_view name_of(std::size_t view) { return embedded::views[view].name.substr(0, embedded::views[view].name.find('.')); }

/// The views that the program has, by place in the order of their names, and which of them each names. Texts are read once.
class Catalogue {
public:
    static Catalogue& shared() {
        static Catalogue catalogue;
        return catalogue;
    }

    [[nodiscard]] std::vector<Mention> mentions_in(std::string_view sql) const {
        std::vector<Mention> mentions;
        std::string_view word_before;
        for_each_word(sql, [&](std::string_view word, std::size_t end) {
            const bool is_column = end > word.size() && sql[end - word.size() - 1] == '.';   // of a table that is named before it
            if (const std::size_t view = find(word); view != none && !is_column) {
                const bool is_source = is_before_source(word_before);
                mentions.push_back({.view = view, .begin = end - word.size(), .end = end, .is_source = is_source});
            }
            word_before = word;
        });
        return mentions;
    }

    const std::vector<Mention>& mentions_of(std::size_t view) {
        if (!mentions_[view]) {
            mentions_[view] = mentions_in(embedded::views[view].text);
        }
        return *mentions_[view];
    }

private:
    static constexpr std::size_t none = embedded::views.size();
    static constexpr std::size_t most_letters = 64;

    Catalogue() : mentions_(embedded::views.size()) {
        for (std::size_t i = 0; i < embedded::views.size(); ++i) {
            const std::string_view name = name_of(i);
            by_name_.emplace(name, i);
            ensure(name.size() < most_letters, "the name of a view is too long");
            lengths_[static_cast<unsigned char>(name.front())].set(name.size());
        }
    }

    [[nodiscard]] std::size_t find(std::string_view word) const {
        const auto first = static_cast<unsigned char>(std::tolower(static_cast<unsigned char>(word.front())));
        if (word.size() >= most_letters || !lengths_[first].test(word.size())) {
            return none;
        }
        auto found = by_name_.find(word);
        if (found == by_name_.end() && std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isupper(c) != 0; })) {
            std::string lower(word);
            std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            found = by_name_.find(lower);
        }
        return found == by_name_.end() ? none : found->second;
    }

    std::unordered_map<std::string_view, std::size_t> by_name_;
    std::array<std::bitset<most_letters>, 256> lengths_{};   // of the names that begin with a letter: most words are known by it
    std::vector<std::optional<std::vector<Mention>>> mentions_;
};

/// Reads words of a statement one after another.
class Words {
public:
    explicit Words(std::string_view sql) : sql_(sql), at_(start_of_statement(sql, 0)) {}

    /// Takes the next word when it is this one.
    bool take(std::string_view lower) {
        const std::size_t end = end_of_word(sql_, at_);
        if (!is_same_word(sql_.substr(at_, end - at_), lower)) {
            return false;
        }
        at_ = start_of_statement(sql_, end);
        return true;
    }

    bool take_name() {
        const std::size_t end = end_of_word(sql_, at_);
        const bool is_there = end > at_;
        at_ = start_of_statement(sql_, end);
        return is_there;
    }

    [[nodiscard]] std::size_t at() const { return at_; }

private:
    std::string_view sql_;
    std::size_t at_;
};

/// Where the query of a statement begins before which views can stand; none for a statement that asks nothing.
std::optional<Words> query_in(std::string_view sql) {
    Words words(sql);
    if (words.take("explain") && words.take("query")) {
        words.take("plan");
    }
    if (words.take("create")) {
        if (!words.take("temp") || !words.take("table") || !words.take_name() || !words.take("as")) {
            return std::nullopt;
        }
        return words;
    }
    for (const std::string_view verb : {"select", "with", "values", "insert", "replace", "update", "delete"}) {
        if (Words ahead = words; ahead.take(verb)) {
            return words;
        }
    }
    return std::nullopt;
}

/// Whether a name that ends here is given to a query: `name AS (`, `name (a, b) AS NOT MATERIALIZED (`.
bool is_defined_at(std::string_view sql, std::size_t end) {
    std::size_t at = start_of_statement(sql, end);
    if (at < sql.size() && sql[at] == '(') {
        at = std::min(sql.find(')', at), sql.size() - 1);
        at = start_of_statement(sql, at + 1);
    }
    Words words(sql.substr(at));
    if (!words.take("as")) {
        return false;
    }
    words.take("not");
    words.take("materialized");
    return at + words.at() < sql.size() && sql[at + words.at()] == '(';
}

/// The names of views that a statement gives to queries of its own.
HeldViews defined_in(std::string_view sql, const std::vector<Mention>& mentions) {
    HeldViews defined;
    for (const Mention& mention : mentions) {
        if (is_defined_at(sql, mention.end)) {
            defined.emplace(name_of(mention.view));
        }
    }
    return defined;
}

/// One name cannot mean two things in a statement: the views would see the statement's own.
void require_own_names(const ViewsBehind& views, const HeldViews& defined) {
    if (defined.empty()) {
        return;
    }
    for (const ViewBehind* view : views.in_order()) {
        for (const Mention& mention : Catalogue::shared().mentions_of(view->place)) {
            if (defined.contains(name_of(mention.view)) && mention.view != view->place) {
                throw SqlError(fmt::format("{} is a view on which {} rests: give the WITH another name", name_of(mention.view), view->name()));
            }
        }
    }
}

/// The query of a view in which every view that sees all bodies stands in its own place, in brackets: so the engine reads it
/// through what asks it, which says of which body. Of a common table expression that is asked twice it would work out all rows.
std::string with_wide_views_in_place(const ViewBehind& view, const ViewsBehind& views) {
    const std::string_view text = view.file->text;
    const std::string_view query = view.query();
    const auto query_begins = static_cast<std::size_t>(query.data() - text.data());
    std::string inlined;
    std::size_t copied = query_begins;
    for (const Mention& mention : Catalogue::shared().mentions_of(view.place)) {
        const ViewBehind* named = mention.is_source && mention.begin >= query_begins ? views.find(mention.view) : nullptr;
        if (named == nullptr || named->is_narrowed) {
            continue;
        }
        inlined.append(text.substr(copied, mention.begin - copied)).append("(").append(with_wide_views_in_place(*named, views)).append("\n)");
        copied = mention.end;
        if (Words behind(text.substr(mention.end)); !behind.take("as")) {
            inlined.append(" AS ").append(named->name());
        }
    }
    return inlined.append(text.substr(copied, query_begins + query.size() - copied));
}

}  // namespace

// ── ViewBehind, ViewsBehind ────────────────────────────────────────────────────────────────────────────────────────────

std::string_view ViewBehind::name() const { return name_of(place); }

std::string_view ViewBehind::query() const {
    static constexpr std::string_view create_view = "CREATE VIEW ";
    const std::string_view text = trimmed_sql(file->text);
    ensure(text.starts_with(create_view), "a view's file must begin with CREATE VIEW");
    return text.substr(text.find(" AS", create_view.size()) + 3);
}

bool ViewBehind::is_base() const { return name().ends_with("_in_force"); }

ViewsBehind::ViewsBehind() {
    views_.reserve(embedded::views.size());
    for (std::size_t i = 0; i < embedded::views.size(); ++i) {
        views_.push_back({.file = &embedded::views[i], .place = i});
    }
}

bool ViewsBehind::add(std::string_view text, const HeldViews& passed_over) {
    return add_mentions(Catalogue::shared().mentions_in(text), passed_over, true);
}

bool ViewsBehind::add_mentions(std::span<const Mention> mentions, const HeldViews& passed_over, bool is_of_text) {
    bool is_narrowed = false;
    for (const Mention& mention : mentions) {
        ViewBehind& view = views_[mention.view];
        if (!passed_over.empty() && passed_over.contains(view.name())) {
            is_narrowed = true;   // held for the bodies that are looked at
            continue;
        }
        view.times_asked += mention.is_source ? 1 : 0;
        view.is_named |= is_of_text;
        if (!view.is_behind) {
            view.is_behind = true;
            const bool rests_on_narrowed = add_mentions(Catalogue::shared().mentions_of(mention.view), passed_over, false);
            view.is_narrowed = rests_on_narrowed || view.is_base();
            in_order_.push_back(&view);
        }
        is_narrowed |= view.is_narrowed;
    }
    return is_narrowed;
}

const ViewBehind* ViewsBehind::find(std::size_t place) const { return views_[place].is_behind ? &views_[place] : nullptr; }

void ViewsBehind::add_all() {
    for (const EmbeddedFile& file : embedded::views) {
        add(file.text);
    }
}

// ── with_views ─────────────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<std::size_t> ViewedSql::in_original(std::size_t offset) const {
    if (offset < added_at) {
        return offset;
    }
    return offset < added_at + added ? std::nullopt : std::optional(offset - added);
}

ViewedSql with_views(std::string_view sql, const HeldViews& held) {
    const std::vector<Mention> mentions = Catalogue::shared().mentions_in(sql);
    std::optional<Words> query = mentions.empty() ? std::nullopt : query_in(sql);
    if (!query) {
        return {.text = std::string(sql)};
    }
    const HeldViews defined = defined_in(sql, mentions);
    HeldViews passed_over = held;
    passed_over.insert(defined.begin(), defined.end());
    ViewsBehind views;
    views.add(sql.substr(query->at()), passed_over);
    require_own_names(views, defined);
    if (views.in_order().empty()) {
        return {.text = std::string(sql)};
    }
    const bool has_with = query->take("with");
    if (has_with) {
        query->take("recursive");
    }
    std::string added = has_with ? "" : "WITH ";
    for (const ViewBehind* view : views.in_order()) {
        if (view->is_narrowed || view->is_named) {
            added.append(added.size() > 5 ? ",\n" : "").append(view->name()).append(" AS (");
            added.append(with_wide_views_in_place(*view, views)).append("\n)");
        }
    }
    added += has_with ? ",\n" : "\n";
    std::string text(sql);
    text.insert(query->at(), added);
    return {.text = std::move(text), .added_at = query->at(), .added = added.size()};
}

// ── names and texts ────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < embedded::views.size(); ++i) {
        names.emplace_back(name_of(i));
    }
    return names;
}

std::string_view view_text(std::string_view name) {
    const EmbeddedFile* file = embedded::find(embedded::views, fmt::format("{}.sql", name));
    return file == nullptr ? std::string_view() : trimmed_sql(file->text);
}

}  // namespace ccgledger
