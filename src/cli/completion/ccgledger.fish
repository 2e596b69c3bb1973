# Completion of ccgledger in fish. The program itself knows what may stand where; this only asks it.
function __ccgledger_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] "$typed" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$typed"
            case ':folders'
                __fish_complete_directories "$typed"
            case '*'
                echo $line
        end
    end
end
complete -c ccgledger -f -a '(__ccgledger_complete)'
