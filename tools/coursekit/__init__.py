"""Checks a course written in Markdown and YAML and turns it into sites, print and exports.

The flow is one direction: load, then checks or render, then finish. Only adapters touch the world.
"""
