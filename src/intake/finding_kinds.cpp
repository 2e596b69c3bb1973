#include <algorithm>
#include <array>

#include "intake/finding.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

using enum Severity;

// Gaps are left between groups. An id that was once given is never given another meaning.
constexpr std::array kinds = {
    // The file
    FindingKind{"V001", error, "the file cannot be read",
                "The file is not there, is a folder, or may not be read by you.",
                "Check the name and the rights."},
    FindingKind{"V002", error, "the file holds no rows",
                "There is nothing below the heading, or nothing at all. An empty return says nothing about a month, and is "
                "more often a failed export than a month without figures.",
                "Export the file again."},
    FindingKind{"V003", error, "the file is not UTF-8 text",
                "Names and amounts can only be read safely when the coding of the letters is certain. Workbooks and other "
                "binary files are refused for the same reason.",
                "Save the file as CSV in UTF-8."},
    FindingKind{"V004", error, "the layout is not known",
                "The headings fit none of the layouts that the importer knows, so no cell's meaning is certain.",
                "Compare the headings with `ccgledger layouts`; every heading of one layout must be there."},
    FindingKind{"V005", error, "a heading stands twice",
                "Two columns of one name: which of them holds the figures is a guess.",
                "Remove or rename one of the two columns."},
    FindingKind{"V006", error, "a row has too many or too few cells",
                "A missing or an extra comma moves every cell behind it into the wrong column.",
                "Give the row as many cells as the heading has; put text that holds a comma in double quotes."},
    FindingKind{"V007", error, "a quotation mark is out of place",
                "A quoted cell that never ends swallows the rows behind it.",
                "Close the quotation mark, or double it where it is part of the text."},
    FindingKind{"V008", error, "a column is not part of the layout",
                "A column that nobody reads would be left out in silence.",
                "Remove the column, or correct its heading."},
    // The cells
    FindingKind{"V010", error, "the body is not known",
                "No body in the ledger has this code, name or alias. The importer does not guess between bodies.",
                "Correct the code, or add the body with `ccgledger orgs add FILE`."},
    FindingKind{"V011", error, "the line is not known",
                "The code is not in the list of lines, so neither its sign nor its section is known.",
                "Correct the code; `ccgledger lines` lists them all."},
    FindingKind{"V012", error, "the amount is not a number",
                "A cell of money must be a plain number: digits, thousands commas every three digits, and a point; before it "
                "perhaps a minus or a pound sign, or brackets around it for a minus. A blank cell and n/a are unknown and a "
                "lone dash is nil; neither is this.",
                "Write the amount as a plain number."},
    FindingKind{"V013", error, "the amount has parts of a penny",
                "Money is kept in whole pence. A part of a penny usually means that the unit of the file is another one.",
                "Check --unit, or round the amount where it comes from."},
    FindingKind{"V014", error, "the amount is too large",
                "The ledger holds amounts up to ten million million pounds in 64 bits of pence. A larger one usually means that "
                "pounds were declared as thousands or millions.",
                "Check --unit."},
    FindingKind{"V015", error, "the financial year is not known",
                "A financial year is written 2017-18; the ledger knows 2010-11 to 2029-30.",
                "Write the year as 2017-18."},
    FindingKind{"V016", error, "the month is not known",
                "Months count from April: month 1 is April, month 12 is March. Month 13, the audited position, is for files that "
                "are imported with --kind accounts.",
                "Write the month as a number from 1 to 12."},
    FindingKind{"V017", error, "the measure is not known",
                "In the long layout a measure is plan_ytd, actual_ytd, plan_fy or forecast_fy; in statements it is one of the "
                "measures of the ledger.",
                "Correct the measure."},
    FindingKind{"V018", error, "the recurrence is not known",
                "Recurrence is R (comes back every year), NR (one-off) or blank (not stated).",
                "Write R or NR, or leave the cell blank."},
    FindingKind{"V019", error, "the body did not exist in that month",
                "The month lies before the body opened or after it closed; its figures belong to a predecessor or successor.",
                "Correct the month or the body; `ccgledger orgs show CODE` gives the dates and who came before and after."},
    FindingKind{"V021", error, "a row stands twice",
                "Two rows of one file are about the same body, month, line and recurrence: which of the two counts is a guess, "
                "and adding them would be another. Rows that differ are all in error, also for --partial; of rows that say the "
                "same the first one counts.",
                "Remove the row that is wrong, or add them where they come from."},
    FindingKind{"V022", error, "a total differs from its lines",
                "Totals are never stored: they are compared with the sum of their lines in the same file, with one step of "
                "rounding allowed for each line.",
                "Correct the total or the line that is wrong."},
    FindingKind{"V023", error, "a cell that must be filled is blank",
                "Without it the row cannot be placed.",
                "Fill the cell."},
    FindingKind{"V024", error, "the word is not one of those allowed",
                "The column takes one of a short list of words.",
                "Use one of the words in the message."},
    FindingKind{"V025", error, "the source is not known",
                "A claim cites a publication by its reference, and no publication of that reference is in the ledger.",
                "Import the list of sources first, or in the same command; or correct the reference."},
    FindingKind{"V026", error, "the reference belongs to another publication",
                "A reference names one publication for good; what it stands for cannot change afterwards.",
                "Use a reference that is free, or make the row agree with what the ledger holds."},
    FindingKind{"V027", error, "the date is not a date",
                "Dates are written 2018, 2018-02 or 2018-02-13.",
                "Write the date so."},
    FindingKind{"V028", error, "the sign convention is not the measure's",
                "Each measure has one convention: positions are plus for a surplus, sizes are never signed, transfers are plus "
                "for the receiver. A row that says otherwise would be read with the wrong sign.",
                "Correct the convention, and the sign of the amount with it."},
    FindingKind{"V029", error, "the number is not a whole number",
                "Persons, months and basis points are counted in whole numbers.",
                "Write digits only."},
    FindingKind{"V030", error, "a group has no returns",
                "Returns come from bodies. A group is shown by adding its members; what is published about it is a statement.",
                "Give the figures to the bodies, or import them as statements."},
    FindingKind{"V031", error, "the body stands already with other details",
                "A code names one body for good. What was unknown about it can be filled in; what is known is not overwritten.",
                "Make the row agree with `ccgledger orgs show CODE`, or use another code."},
    FindingKind{"V032", error, "the name belongs to another body",
                "A code, name or alias must lead to one body only.",
                "Choose another code or name."},
    FindingKind{"V033", error, "the row contradicts itself",
                "Two cells of the row cannot both be right.",
                "Correct one of them."},
    FindingKind{"V034", error, "an option does not fit the layout",
                "Some layouts say their unit, their signs or their kind themselves. An option that says otherwise would have to be "
                "left aside, or would turn what the file says.",
                "Leave the option out."},
    FindingKind{"V035", error, "the number is outside its range",
                "People and sums passed on are never negative; a probability lies between 0 and 10,000 basis points.",
                "Correct the number."},
    // Workbooks
    FindingKind{"V036", error, "the workbook is of a kind that is not read",
                "Workbooks are read as .xlsx (Office Open XML) and .ods (OpenDocument). What a file is, is told by its content "
                "and never by its name: .xls, .xlsb and other packed or binary files are none of these.",
                "Save it as .xlsx or .ods, or export the sheet as CSV in UTF-8."},
    FindingKind{"V037", error, "the workbook is encrypted",
                "Nothing can be read of it without its password, and no password is ever asked for.",
                "Save it without a password, or export the sheet as CSV in UTF-8."},
    FindingKind{"V038", error, "the workbook is damaged",
                "A part of it is missing, was cut short or changed, or says what no workbook says. The figures that could still "
                "be read might be the wrong ones.",
                "Get the file again, or open it in the program that made it and save it anew."},
    FindingKind{"V039", error, "the workbook is too large when unpacked",
                "It would unpack to more than 512 MB, to more than 200 times its size, to more than 20 million cells, or beyond "
                "1,048,576 rows and 16,384 columns. No return is that large; a single cell far away from the figures, or a file "
                "that was made to fill the memory, is.",
                "Keep the sheet of the return alone, without cells far away from it, or export it as CSV in UTF-8."},
    FindingKind{"V040", error, "the workbook has macros",
                "Macros are programs that change what a workbook shows. They are never run here, so what the workbook would show "
                "cannot be known.",
                "Save it as .xlsx, without macros, or export the sheet as CSV in UTF-8."},
    FindingKind{"V041", error, "a row of a file of rejects cannot complete its import",
                "Such a row says in its column `rejected_from` which import left it out. It is added to what that import brought, and is "
                "read with the options of that import. When the import is unknown or undone, when another option is given, or when the "
                "row would supersede something, that is not possible.",
                "Leave the column as it was written and the options out, or mend the whole file and import that."},
    FindingKind{"V042", error, "the signs of the table are other than declared",
                "The sums and variances of the table close when its signs are read another way, and not as the layout or --sign has it. "
                "Read as declared, every figure would be turned round.",
                "Declare the signs as the message says, in a layout of your own or with --sign."},
    FindingKind{"V043", error, "the signs of the table cannot be proved",
                "The layout leaves open how a sign is printed, and no sum or variance of the table tells. The importer does not guess.",
                "Say with --sign how a surplus is printed, or declare the signs in a layout of your own."},
    FindingKind{"V044", error, "the layout does not know the row",
                "A row whose meaning nobody has declared would have to be guessed at, or left out in silence.",
                "Correct its label, or add the row to a layout of your own."},
    FindingKind{"V045", error, "the table does not say what it is about",
                "Body, year and month must be known of every figure. This table, or its layout, leaves one of them out.",
                "Give --org, --fy and --month."},
    FindingKind{"V046", error, "the layout's file is not right",
                "A layout says what each heading and each row of a table means. A field of this one is missing, unknown or of another kind.",
                "Correct the field; `ccgledger layouts check FILE` checks a layout without importing anything."},
    FindingKind{"V047", error, "the sheet is not certain",
                "A workbook may hold notes, drafts and last month's return beside this one's. The importer does not choose between sheets "
                "that might both be meant.",
                "Name the sheet with --sheet."},
    // The rows of a line
    FindingKind{"V048", error, "a line is told whole and in parts",
                "Of one line of a return one row says no recurrence, and another one R or NR. Whether the first is the sum of the others "
                "or stands beside them is a guess, and added to them it may count twice. Lines with a usual recurrence are never in "
                "doubt: their blank rows take that.",
                "Remove the row without a recurrence if it is the sum of the others; else write R or NR in it."},
    // What a table says of itself
    FindingKind{"V049", error, "the table says of itself what it is not read as",
                "A heading, a row above the headings or the name of the sheet tells a unit, a financial year or a month, and the command "
                "or the layout another one. Read so, every figure would be a thousand times too large or too small, or of another month.",
                "Correct --unit, --fy or --month, or choose another layout or sheet."},
    // Warnings
    FindingKind{"V101", warning, "the claim or paper is about a time outside the body's life",
                "A published claim may look ahead of its body, or use the code of a successor; a paper may also have been given the wrong "
                "body or year. It is kept as it was made; like for like comparisons leave it out.",
                "Nothing needs to be done if the source says so."},
    FindingKind{"V102", warning, "a total could not be compared",
                "The lines of the total are not in the file, or one of them has no amount.",
                "Nothing needs to be done if the file is a summary."},
    FindingKind{"V103", warning, "the line was not in use in that year",
                "Some lines begin or end with a scheme or a fund. The figures are kept, because returns do run behind; the line may "
                "be the wrong one.",
                "Check the line; `ccgledger lines` gives the years of each."},
    FindingKind{"V104", warning, "a new version withdraws most of a return or paper",
                "A return is taken as a whole, and so is a published table: lines that the new version does not list are no longer in "
                "force. A file that holds only the corrected lines withdraws all the others.",
                "If the file holds only corrections, give the whole return or table; the version before stays in the ledger."},
    FindingKind{"V105", warning, "a sum or variance of the table does not close",
                "One rounding unit a term is allowed. The table may be printed wrong, a digit may be lost, or rows may have been left out.",
                "Compare the cell with the paper."},
    FindingKind{"V106", warning, "a figure is not what the print beside it says",
                "The figure is taken; what stood in the paper is kept beside it.",
                "Compare the two with the paper."},
    FindingKind{"V107", warning, "a part of the file was not read",
                "Sheets, rows or columns that no layout knows were passed over.",
                "Make sure that nothing is missing."},
    FindingKind{"V108", warning, "the text was read in another coding",
                "The file is not UTF-8. It was read in the coding that the message names.",
                "Look at the names with accents and the pound signs."},
    FindingKind{"V109", warning, "a printed percentage differs",
                "Worked out from the amounts beside it, the percentage is another one.",
                "Compare the cells with the paper."},
    FindingKind{"V110", warning, "hidden rows were read",
                "What is hidden on the screen still stands in the workbook, and is read like everything else.",
                "Look at the hidden rows; delete them if they are not meant."},
    FindingKind{"V111", warning, "a year to date shrinks",
                "What was spent from April to this month is less than what was spent to the month before. An accrual that was released "
                "does that; so does a month in the wrong file.",
                "Ask what was released, or correct the month."},
    FindingKind{"V112", warning, "the plan of the year changed",
                "A plan for the year that differs from last month's is a new version of the plan. Allocations do change within a year; "
                "variances before and after are then not measured from one plan.",
                "Make sure that the change was agreed; record it with --reason."},
    FindingKind{"V113", warning, "the forecast is better than the spending so far",
                "By the forecast the remaining months may cost less than 97% of a month so far (F85; the threshold is the ledger's own). "
                "Looked at from month 4 to month 11.",
                "Ask what will bring spending down."},
    FindingKind{"V114", warning, "savings are far above their plan",
                "More than one and a half times the plan to date has been delivered. Plan and actual may have changed places, or a "
                "year's saving may stand in a month's column.",
                "Compare the two cells with the source."},
    FindingKind{"V115", warning, "the opening balance is not last year's closing balance",
                "What is brought forward is what the year before closed with. An audit, a merger or a write-off must explain the difference.",
                "Find what explains it; record it as an adjustment (RES_BF_ADJ)."},
    FindingKind{"V116", warning, "a table's words name another time or body",
                "A row above the headings names another body than the command, or the last day of another month; or a row's label "
                "names another year. A paper may speak of its group or of a meeting, and a row of last year; or the wrong paper was taken.",
                "Make sure that the figures are of the body, year and month that were given."},
    FindingKind{"V117", warning, "a return lacks lines that those beside it have",
                "A line that had an amount to date in the nearest month before is not listed; or, where no month before is known, the return "
                "lists less than half as many lines as the next month behind it, or as the fullest of its file. A row with a mistyped month or body makes a return of one line, and leaves the return that it belongs to without it.",
                "Correct the month or the body of the row; where the lines are meant to be gone, nothing needs to be done."},
    FindingKind{"V118", warning, "an amount is about a thousand times its neighbour",
                "Against the nearest month before, or against plan and actual beside it, an amount of at least £100,000 is 700 to 1,500 times as large "
                "or as small. Pounds may have been written among thousands, or thousands among pounds.",
                "Check the unit of the file, the column or the row."},
    FindingKind{"V119", warning, "a month that the ledger has is blank in the file",
                "A month in which no row has an amount is a form that waits to be filled in, and no return: the return that the ledger "
                "has of the month stays in force. A blank is unknown; it takes nothing back.",
                "To take the return back, undo its import; to correct it, give its amounts."},
};

}  // namespace

std::span<const FindingKind> finding_kinds() { return kinds; }

const FindingKind* finding_kind(std::string_view id) {
    const auto* const found = std::find_if(kinds.begin(), kinds.end(),
                                           [&](const FindingKind& kind) { return equal_ignoring_case(kind.id, id); });
    return found == kinds.end() ? nullptr : &*found;
}

}  // namespace ccgledger
