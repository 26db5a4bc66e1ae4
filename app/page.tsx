export default function Page() {
  return <h1>Quern</h1>
}
