# Completion of ccgledger in bash. The program itself knows what may stand where; this only asks it.
_ccgledger() {
    local program=${COMP_WORDS[0]/#\~/$HOME} typed=${COMP_WORDS[COMP_CWORD]} word about
    [ "$typed" = "=" ] && typed=
    COMPREPLY=()
    while IFS=$'\t' read -r word about; do
        case $word in
            :files)
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -f -- "$typed")
                ;;
            :folders)
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -d -- "$typed")
                ;;
            *) COMPREPLY+=("$word") ;;
        esac
    done < <("$program" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _ccgledger ccgledger
