# Sourced by deploy/up and deploy/down, which name their checkout in $root.

# Whether process $1 is the deploy/up of this checkout: after a crash its number may have gone to a stranger.
is_up() {
  local words
  [[ ${1:-} =~ ^[0-9]+$ ]] || return 1
  words=$({ tr '\0' '\n' <"/proc/$1/cmdline"; } 2>/dev/null) || return 1
  words=$'\n'$words$'\n'
  [[ $words == *$'\n'"-Dflexplek.root=$root"$'\n'* && $words == *$'\nflexplek.up.Up\n'* ]]
}
