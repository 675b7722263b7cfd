"""From the loaded course to a SitePlan: pure, no files, no engine. One file a kind of page."""
