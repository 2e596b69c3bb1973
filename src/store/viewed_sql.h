#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "values/embedded_file.h"

namespace ccgledger {

/// Names of views in whose place a connection has tables of its own.
using HeldViews = std::set<std::string, std::less<>>;

/// A statement as the engine gets it.
struct ViewedSql {
    std::string text;
    std::size_t added_at = 0;   ///< where in `text` the views stand
    std::size_t added = 0;      ///< how many bytes they take

    /// The byte of the statement as it was written; none inside a view.
    [[nodiscard]] std::optional<std::size_t> in_original(std::size_t offset) const;
};

/// The views come with the program; a ledger keeps none, since the engine would read the text of all of them whenever it is opened.
/// A statement that names some gets them, and those behind them, as common table expressions: `WITH position AS (...) SELECT ...`.
/// Held ones are left out, and so is one that the statement defines itself. Throws SqlError when a view rests on a name that the
/// statement gives to something else.
[[nodiscard]] ViewedSql with_views(std::string_view sql, const HeldViews& held);

struct Mention;

/// A view that texts of SQL rest on.
struct ViewBehind {
    const EmbeddedFile* file;
    std::size_t place = 0;      ///< among the views of the program
    bool is_behind = false;     ///< the texts rest on it
    int times_asked = 0;        ///< in how many places of the texts, and of the views behind them, rows are taken FROM it or JOINed
    bool is_named = false;      ///< by a text itself, and not only by another view
    bool is_narrowed = false;   ///< it rests on what is in force, and so sees the bodies that are looked at alone

    [[nodiscard]] std::string_view name() const;
    /// The query: what stands behind CREATE VIEW, the name and AS.
    [[nodiscard]] std::string_view query() const;
    /// Whether through it all others see what is in force: returns, claims, judgements, events and counts of people.
    [[nodiscard]] bool is_base() const;
};

/// The views that texts of SQL name, and those that these name in turn; each behind those that it rests on. A name counts wherever
/// it stands but in a comment: one view too many costs little, one too few would be missing.
class ViewsBehind {
public:
    ViewsBehind();
    ViewsBehind(const ViewsBehind&) = delete;
    ViewsBehind& operator=(const ViewsBehind&) = delete;

    /// Whether one of the views that the text names is narrowed. Names in `passed_over` are taken for something else.
    bool add(std::string_view text, const HeldViews& passed_over = {});
    void add_all();
    [[nodiscard]] const std::vector<const ViewBehind*>& in_order() const { return in_order_; }
    /// None when the texts do not rest on it.
    [[nodiscard]] const ViewBehind* find(std::size_t place) const;

private:
    bool add_mentions(std::span<const Mention> mentions, const HeldViews& passed_over, bool is_of_text);

    std::vector<ViewBehind> views_;   // all that there are; they stay where they are
    std::vector<const ViewBehind*> in_order_;
};

/// The names of the views that the program has, in order.
[[nodiscard]] std::vector<std::string> view_names();

/// The CREATE statement of one of them; empty when there is none of that name.
[[nodiscard]] std::string_view view_text(std::string_view name);

}  // namespace ccgledger
