#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace ccgledger {

/// Says on a terminal what is being done and for how long, on one line of the standard error stream, for anything that takes more
/// than half a second; the line is erased at the end. Nothing is said when that stream is no terminal, or with --quiet.
class Progress {
public:
    explicit Progress(bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// What is being done now: `m9.csv (2 of 12)`.
    void now(std::string what);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string what_;
    bool is_done_ = false;
    std::thread thread_;
};

}  // namespace ccgledger
