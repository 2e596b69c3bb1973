#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/finding.h"
#include "intake/published_layout.h"
#include "store/directory.h"

namespace ccgledger {

struct PaperCell;
struct PublishedTable;
struct TableGrid;

/// How the signs of a table are printed: true is plus.
struct PrintedSigns {
    bool surplus_plus = true;
    bool income_plus = true;
    bool expenditure_plus = true;
    bool favourable_plus = true;
    friend bool operator==(const PrintedSigns&, const PrintedSigns&) = default;
};

/// Proves from the sums and variances of a table how its signs are printed, and puts every amount into the ledger's own sign.
/// Nothing is guessed: where the table proves nothing and nobody said, the user is asked.
class TableProof {
public:
    TableProof(const PublishedLayout& layout, PublishedTable& table, const Directory& directory);

    /// Turns the amounts of the table to the ledger's signs. V042 when the sums close only under other signs than those that the
    /// layout, or the user, declares; V043 when a sign is to be proved and cannot be; V105 for each sum or variance that does
    /// not close; V109 for a percentage that differs.
    void settle_signs(const TableGrid& grid, std::optional<bool> deficit_positive, Findings& findings);

    /// What a cell that could not be read would be if the table's sums closed, as the table would print it; none when they do
    /// not tell. After `settle_signs`.
    [[nodiscard]] std::optional<std::string> balancing_figure(const PaperCell& cell) const;

private:
    struct Term {
        const PaperCell* cell = nullptr;
        std::int64_t factor = 1;          ///< on the amount in the ledger's signs
    };
    /// An equation: the factors times the amounts add to nothing.
    struct Equation {
        std::vector<Term> terms;
        const PublishedIdentity* identity = nullptr;
        const PaperCell* result = nullptr;
        [[nodiscard]] bool has_hole() const;
    };

    [[nodiscard]] MeasureNature nature_of(const PaperCell& cell) const;
    [[nodiscard]] std::int64_t amount_of(const PaperCell& cell, const PrintedSigns& signs) const;
    [[nodiscard]] std::vector<Equation> equations() const;
    void add_sums(const PublishedIdentity& identity, std::vector<Equation>& list) const;
    void add_variances(const PublishedIdentity& identity, std::vector<Equation>& list) const;
    [[nodiscard]] std::int64_t gap_of(const Equation& equation, const PrintedSigns& signs) const;
    [[nodiscard]] static std::int64_t tolerance_of(const Equation& equation);
    [[nodiscard]] std::size_t breaches_under(const std::vector<Equation>& list, const PrintedSigns& signs) const;
    [[nodiscard]] bool is_turned_round() const;
    [[nodiscard]] std::vector<PrintedSigns> candidates(std::optional<bool> deficit_positive) const;
    void report_breaches(const TableGrid& grid, const std::vector<Equation>& list, const PrintedSigns& signs, Findings& findings);
    void check_percentages(const TableGrid& grid, Findings& findings);
    void turn(const PrintedSigns& signs);

    const PublishedLayout& layout_;
    PublishedTable& table_;
    const Directory& directory_;
    PrintedSigns settled_;
};

}  // namespace ccgledger
